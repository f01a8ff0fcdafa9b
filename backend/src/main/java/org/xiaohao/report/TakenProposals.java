package org.xiaohao.report;

/**
 * What came of taking over all that the data says now.
 *
 * @param taken how many statements say it
 * @param left how many a person worded or kept, which wait for a decision of their own
 */
public record TakenProposals(int taken, int left) {}
