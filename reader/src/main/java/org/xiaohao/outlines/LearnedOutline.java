package org.xiaohao.outlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a report, and what next year takes over from it.
 *
 * @param title as printed, null where the text has none
 * @param year the year reported on, null where nothing tells it
 * @param problems still open, next year's rectification items
 * @param measures planned, next year's tasks
 */
public record LearnedOutline(
        @Nullable String title,
        @Nullable Integer year,
        List<OutlinePart> parts,
        List<OutlineItem> problems,
        List<OutlineItem> measures) {}
