package org.xiaohao.outlines;

import org.jspecify.annotations.Nullable;

/**
 * A point of a series.
 *
 * @param title its first sentence or clause
 * @param start first character in code points, its number included
 * @param end after its own mark
 * @param kind where it differs from the node's
 */
public record OutlineItem(
        String title, int start, int end, @Nullable PartKind kind, boolean runIn) {}
