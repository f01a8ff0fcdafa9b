package org.xiaohao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.OutlineLine;

/**
 * An outline with its headings.
 *
 * @param id of one that the office wrote itself, 0 for any other
 * @param name of one that the office wrote itself, null for any other
 * @param title of the report, with {@code {Y}} for the year and {@code {P}} for the jurisdiction
 */
public record OutlineDetails(long id, int version, @Nullable String name, String title, List<OutlineLine> lines) {

    public OutlineDetails {
        lines = List.copyOf(lines);
    }
}
