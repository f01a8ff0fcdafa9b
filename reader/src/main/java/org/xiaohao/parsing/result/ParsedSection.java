package org.xiaohao.parsing.result;

import org.xiaohao.text.Span;

/**
 * A top-level heading of a document.
 *
 * @param number as printed, without its closing mark
 * @param heading number and title as printed, without a full stop
 * @param span where the heading stands
 */
public record ParsedSection(String number, String heading, Span span) {}
