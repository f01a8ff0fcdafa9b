package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.Statement;

/**
 * For which indicators the numbers of a text stand: those of which all operands are operands of one number, as a total
 * is, both counts of a rate, and the value that has grown. What is reported later for one of them changes the text.
 */
final class Standing {

    private record Part(Source source, @Nullable String figure) {

        static Part of(Operand operand) {
            return new Part(operand.source(), operand.figure());
        }
    }

    private final Map<Part, List<YearValue>> byFirst = new HashMap<>();

    Standing(List<YearValue> values) {
        values.stream()
                .filter(value -> !value.operands().isEmpty())
                .forEach(value -> byFirst.computeIfAbsent(
                                Part.of(value.operands().getFirst()), part -> new ArrayList<>())
                        .add(value));
    }

    Statement known(Statement statement) {
        Set<Long> indicators = new HashSet<>();
        for (FigureSpan figure : statement.figures()) {
            Set<Part> parts = new HashSet<>();
            figure.operands().forEach(operand -> parts.add(Part.of(operand)));
            parts.stream()
                    .flatMap(part -> byFirst.getOrDefault(part, List.of()).stream())
                    .filter(value -> value.operands().stream().map(Part::of).allMatch(parts::contains))
                    .map(YearValue::indicatorId)
                    .forEach(indicators::add);
        }
        return statement.with(indicators.stream().sorted().toList());
    }
}
