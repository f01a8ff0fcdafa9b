package org.xiaohao.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.IndicatorReference;

/**
 * The value of an indicator, and how it comes about.
 *
 * @param value in the classifier of the indicator, a rate with two decimals; null where nothing counts, or a person must
 *     be asked first
 * @param qualifier how exact the value is
 * @param operands the figures that it is made of
 * @param leftOut the figures that it is not made of
 * @param questions what a person is to be asked
 */
public record IndicatorTotal(
        IndicatorReference indicator,
        @Nullable BigDecimal value,
        Qualifier qualifier,
        List<FigureOperand> operands,
        List<LeftOutFigure> leftOut,
        List<TotalQuestion> questions) {

    public IndicatorTotal {
        operands = List.copyOf(operands);
        leftOut = List.copyOf(leftOut);
        questions = List.copyOf(questions);
    }

    /** Whether there is no value before somebody has answered. */
    public boolean mustAsk() {
        return questions.stream().anyMatch(question -> question.kind().isBlocking());
    }
}
