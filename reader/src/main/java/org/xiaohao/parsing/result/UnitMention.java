package org.xiaohao.parsing.result;

import org.xiaohao.text.Span;

/**
 * A unit as a document names it.
 *
 * @param name as printed, without line breaks
 * @param start first UTF-16 offset in the source text
 * @param end offset behind the last character
 */
public record UnitMention(String name, int start, int end) {

    public Span span() {
        return new Span(start, end);
    }
}
