package org.xiaohao.text;

import org.xiaohao.document.ground.SourceText;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets in a {@link SourceText}.
 *
 * @param start first offset
 * @param end offset behind the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
