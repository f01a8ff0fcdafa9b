package org.xiaohao.outlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading with what stands below it, or the introduction.
 *
 * @param kinds one, or two where one section holds both
 * @param level depth in the tree, from 1
 * @param number as printed, null without one
 * @param title without number and closing mark; null for the introduction
 * @param start first character in code points
 * @param end after the last character of what stands below
 * @param paragraphs of its own, those of its children left out
 */
public record OutlinePart(
        List<PartKind> kinds,
        int level,
        HeadingStyle style,
        @Nullable Integer number,
        @Nullable String title,
        Placement placement,
        int start,
        int end,
        Edge lead,
        Edge tail,
        int paragraphs,
        List<Series> series,
        List<OutlinePart> children) {}
