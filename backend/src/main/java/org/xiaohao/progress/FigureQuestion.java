package org.xiaohao.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked about a figure.
 *
 * @param comparedWith the number beside which it looks wrong, in the figure's classifier; null where none does
 */
public record FigureQuestion(QuestionKind kind, @Nullable BigDecimal comparedWith) {}
