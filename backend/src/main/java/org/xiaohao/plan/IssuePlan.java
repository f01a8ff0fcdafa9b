package org.xiaohao.plan;

/**
 * 交办: hands a draft over to the units.
 *
 * @param planId the draft
 * @param cycle how often units report
 * @param reportDays how many days after a period's last day its report is due, 0 to 60
 */
public record IssuePlan(long planId, ReportingCycle cycle, int reportDays) {}
