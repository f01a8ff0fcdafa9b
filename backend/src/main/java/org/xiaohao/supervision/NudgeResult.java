package org.xiaohao.supervision;

/**
 * What came of a nudge.
 *
 * @param reminders how many reminders were sent
 * @param units to how many units
 * @param skipped how many were left out because the unit was already reminded of it today
 */
public record NudgeResult(int reminders, int units, int skipped) {}
