package org.xiaohao.jurisdiction;

/**
 * By how many days before its day something turns yellow.
 *
 * @param dueSoonDays a task, before its due date; 0 to 365
 * @param reportSoonDays a period report, before its day; 0 to 365
 * @param byWorkingDays whether both count in working days
 */
public record LightRuleDays(int dueSoonDays, int reportSoonDays, boolean byWorkingDays) {}
