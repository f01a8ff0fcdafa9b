package org.xiaohao.intake;

import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedRectification;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;

/** Puts what a document says into the words of a plan, and what people say of a plan into those of a worksheet. */
public final class PlanWords {

    private PlanWords() {}

    /** How figures that count in something are put together unless a person chooses otherwise. */
    public static Aggregation proposedAggregation(String classifier, Comparison comparison) {
        return of(org.xiaohao.parsing.result.Aggregation.proposedFor(classifier, parsed(comparison)));
    }

    static Aggregation of(org.xiaohao.parsing.result.Aggregation parsed) {
        return Aggregation.valueOf(parsed.name());
    }

    static org.xiaohao.parsing.result.Aggregation parsed(Aggregation aggregation) {
        return org.xiaohao.parsing.result.Aggregation.valueOf(aggregation.name());
    }

    static Comparison of(ParsedIndicator.Comparison parsed) {
        return Comparison.valueOf(parsed.name());
    }

    static ParsedIndicator.Comparison parsed(Comparison comparison) {
        return ParsedIndicator.Comparison.valueOf(comparison.name());
    }

    static @Nullable Recurrence of(org.xiaohao.parsing.result.@Nullable Recurrence parsed) {
        return parsed == null ? null : Recurrence.valueOf(parsed.name());
    }

    static org.xiaohao.parsing.result.@Nullable Recurrence parsed(@Nullable Recurrence recurrence) {
        return recurrence == null ? null : org.xiaohao.parsing.result.Recurrence.valueOf(recurrence.name());
    }

    static @Nullable Rectification of(@Nullable ParsedRectification parsed) {
        return parsed == null
                ? null
                : new Rectification(parsed.problem(), parsed.goal(), parsed.measures(), parsed.state());
    }

    static @Nullable ParsedRectification parsed(@Nullable Rectification ledger) {
        return ledger == null
                ? null
                : new ParsedRectification(ledger.problem(), ledger.goal(), ledger.measures(), ledger.state());
    }
}
