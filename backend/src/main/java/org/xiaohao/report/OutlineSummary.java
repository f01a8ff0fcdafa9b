package org.xiaohao.report;

import org.jspecify.annotations.Nullable;

/**
 * An outline that reports can be drafted in.
 *
 * @param code of one that comes with the product its name, of a learned one {@code learned-} and the year of its report,
 *     of one that the office wrote itself {@code own-} and its id
 * @param year of the report that it was learned from, 0 for any other
 * @param name of one that the office wrote itself, null for any other
 */
public record OutlineSummary(
        String code, int year, @Nullable String name) {}
