package org.xiaohao.report;

/**
 * Rewords a statement.
 *
 * @param statementId the statement
 * @param version the version it was read at
 * @param lead the run-in title of a paragraph, at most 1100 characters; ignored for a heading
 * @param text at most 100000 characters; a heading needs one, a paragraph without any is missing
 */
public record EditStatement(long statementId, int version, String lead, String text) {}
