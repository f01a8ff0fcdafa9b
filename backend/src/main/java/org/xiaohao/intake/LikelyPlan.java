package org.xiaohao.intake;

/**
 * An issued plan of which a document seems to be a newer version.
 *
 * @param id names the plan
 * @param title its title
 * @param likeness which part of the larger of the two is in both, from 0 to 1
 */
public record LikelyPlan(long id, String title, double likeness) {}
