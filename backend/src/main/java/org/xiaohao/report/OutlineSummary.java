package org.xiaohao.report;

/**
 * An outline that reports can be drafted in.
 *
 * @param code of one that comes with the product its name, of a learned one {@code learned-} and the year of its report
 * @param year of the report that it was learned from, 0 for one that comes with the product
 */
public record OutlineSummary(String code, int year) {}
