package org.xiaohao.plan;

/**
 * 交办: hands a draft over to the units.
 *
 * @param planId the draft
 * @param rule how often units report, and by which day
 */
public record IssuePlan(long planId, ReportingRule rule) {

    /** @param reportDays how many days after a period's last day its report is due, 0 to 60 */
    public IssuePlan(long planId, ReportingCycle cycle, int reportDays) {
        this(planId, ReportingRule.after(cycle, reportDays));
    }
}
