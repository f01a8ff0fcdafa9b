package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.SpanOperation;

/**
 * What a printed number stands for.
 *
 * @param indicator the indicator whose value it is, or null
 * @param changed whether the year's value took the place of what the unit printed
 * @param barred whether the clause may not be used: another's event, withdrawn, estimated, asked
 */
record Value(
        SpanOperation operation,
        BigDecimal amount,
        String classifier,
        List<Operand> operands,
        @Nullable Long indicator,
        boolean changed,
        boolean barred) {

    static Value one(Operand operand) {
        return new Value(
                SpanOperation.ONE, operand.amount(), operand.classifier(), List.of(operand), null, false, false);
    }

    Value bar() {
        return new Value(operation, amount, classifier, operands, indicator, changed, true);
    }

    FigureSpan span(int start, int end) {
        return new FigureSpan(start, end, operation, amount, classifier, operands);
    }
}
