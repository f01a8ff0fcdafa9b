package org.xiaohao.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Which letters.
 *
 * @param year of the register
 * @param step how far they got; null for all
 */
public record LetterFilter(int year, @Nullable LetterState step) {}
