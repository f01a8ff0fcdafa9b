package org.xiaohao.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.FigureOperand;
import org.xiaohao.progress.IndicatorTotal;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Revision;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.SpanRole;

/** The values of indicators as a draft takes them. */
final class YearValues {

    private YearValues() {}

    /** Entries with two figures of one name: a name does not tell which of them is meant. */
    static Set<String> doubled(Map<Long, List<Entry>> entries) {
        Set<String> seen = new HashSet<>();
        Set<String> result = new HashSet<>();
        entries.values().stream()
                .flatMap(List::stream)
                .forEach(entry -> entry.figures().forEach(figure -> {
                    String key = entry.id() + figure.name();
                    if (!seen.add(key)) {
                        result.add(key);
                    }
                }));
        return result;
    }

    static YearValue of(IndicatorTotal total, Set<String> doubled) {
        var indicator = total.indicator();
        return new YearValue(
                indicator.id(),
                indicator.taskId(),
                indicator.name(),
                indicator.classifier(),
                switch (indicator.operation()) {
                    case SUM -> Operation.SUM;
                    case LATEST -> Operation.LATEST;
                    case RATIO -> total.operands().size() > 1 ? Operation.RATIO : Operation.ONE;
                    case ONE, MAX -> Operation.ONE;
                },
                indicator.headline(),
                total.qualifier() == Qualifier.EXACT || total.qualifier() == Qualifier.AT_LEAST ? total.value() : null,
                total.qualifier() == Qualifier.AT_LEAST,
                total.operands().stream()
                        .map(operand -> operand(operand, doubled))
                        .toList(),
                indicator.numeratorId(),
                indicator.denominatorId(),
                total.questions().stream()
                        .filter(question -> question.kind().isBlocking())
                        .flatMap(question -> question.entryId() == null
                                ? Stream.empty()
                                : Stream.of(new Revision(question.entryId(), revision(total, question.entryId()))))
                        .distinct()
                        .toList(),
                asked(total));
    }

    private static String asked(IndicatorTotal total) {
        return total.questions().stream()
                .filter(question -> question.kind().isBlocking() && question.entryId() != null)
                .map(question -> question.kind().name())
                .distinct()
                .findFirst()
                .orElse("");
    }

    private static int revision(IndicatorTotal total, long entryId) {
        return total.leftOut().stream()
                .filter(left -> left.entryId() == entryId)
                .mapToInt(left -> left.revision())
                .findFirst()
                .orElse(1);
    }

    private static Operand operand(FigureOperand operand, Set<String> doubled) {
        boolean ambiguous = doubled.contains(operand.entryId() + operand.figure());
        return new Operand(
                new Source(SourceKind.ENTRY, operand.entryId(), operand.revision()),
                ambiguous ? null : operand.figure(),
                operand.amount(),
                operand.classifier(),
                operand.role() == null ? null : SpanRole.valueOf(operand.role().name()));
    }
}
