package org.xiaohao.report;

/**
 * What a statement would say now.
 *
 * @param version of the statement, to be given back
 * @param before what it says, its run-in title first
 * @param after what the data says now; empty where the data has nothing more to say
 */
public record Proposal(long statementId, int version, String before, String after) {}
