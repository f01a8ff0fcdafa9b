package org.xiaohao.parsing.result;

import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

/**
 * A value read from a document that a person confirms.
 *
 * @param value what was read
 * @param sureness how sure it is
 * @param span where it was read, null when it comes from outside the text
 * @param <T> type of the value
 */
public record Offer<T>(T value, Sureness sureness, @Nullable Span span) {}
