package org.xiaohao.report.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** Clauses of our own, for a figure that stands in nobody's words: a name, a verb, the value. */
final class Made {

    private static final Set<String> HELD = Set.of("场", "期", "次", "场次", "户次", "批次", "家次");

    private Made() {}

    static Traced clause(YearValue value) {
        String printed = Amounts.print(value);
        String name = value.name();
        String before;
        if (Phrases.VERB_FIRST.matcher(name).lookingAt()) {
            before = name;
        } else if (value.operation() == Operation.RATIO || Amounts.isRate(value.classifier())) {
            before = name + "达到";
        } else if (HELD.contains(value.classifier())) {
            before = "开展" + name;
        } else if (value.operation() != Operation.SUM) {
            before = name + "达到";
        } else {
            before = name + "共";
        }
        Traced number = Traced.of(
                printed, source(value), List.of(new Traced.Mark(0, printed.length(), Reading.value(value, false))));
        return Traced.of(before, source(value)).plus(number);
    }

    /** 法治文化阵地71处 needs a verb. */
    static Traced withVerb(Traced clause, Map<Long, YearValue> values) {
        Set<Long> own = Piece.indicators(clause);
        if (own.size() != 1
                || !clause.text().matches("[^\\d，]{2,16}\\d[\\d.]*[万亿]?余?[^\\d，]{1,3}")
                || Phrases.VERB_FIRST.matcher(clause.text()).lookingAt()
                || Phrases.MECHANISM.matcher(clause.text()).lookingAt()) {
            return clause;
        }
        YearValue value = values.get(own.iterator().next());
        return value == null || clause.text().contains("达到") || clause.text().contains("共") ? clause : clause(value);
    }

    static Source source(YearValue value) {
        return value.operands().isEmpty()
                ? new Source(SourceKind.TASK, value.taskId(), 0)
                : value.operands().getFirst().source();
    }
}
