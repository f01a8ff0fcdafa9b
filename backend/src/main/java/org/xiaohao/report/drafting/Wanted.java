package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/** The figures of a task that the office wants in the report. */
final class Wanted {

    private final Task task;
    private final List<YearValue> values;
    private final Told told;
    private final List<Piece> candidates;

    /** @param told grows by what is told here */
    Wanted(Task task, List<YearValue> values, Told told, List<Piece> candidates) {
        this.task = task;
        this.values = values;
        this.told = told;
        this.candidates = candidates;
    }

    /** What nobody told yet: in a clause of the units where one fits, else in one of our own. */
    void tellMissing(UnaryOperator<Piece> uncovered) {
        for (YearValue value : values) {
            if (!value.headline() || told.covers(value.indicatorId())) {
                continue;
            }
            Set<Long> wanted = new HashSet<>();
            wanted.add(value.indicatorId());
            if (value.operation() == Operation.RATIO) {
                addPart(wanted, value.numerator());
                addPart(wanted, value.denominator());
            }
            Piece best = null;
            double most = 0;
            for (Piece candidate : candidates) {
                Piece cut = uncovered.apply(candidate);
                double score = fit(cut, value, wanted);
                if (score > most) {
                    most = score;
                    best = cut;
                }
            }
            told.add(best == null ? made(value, wanted) : best.documentFirst());
        }
    }

    /** A rate stands with its counts. */
    void addCounts() {
        for (YearValue value : values) {
            if (value.headline() && value.operation() == Operation.RATIO) {
                Set<Long> parts = new HashSet<>();
                addPart(parts, value.denominator());
                addPart(parts, value.numerator());
                parts.removeIf(part -> values.stream().noneMatch(one -> one.indicatorId() == part));
                told.pieces().stream()
                        .filter(piece -> piece.indicators().contains(value.indicatorId()))
                        .findFirst()
                        .filter(piece -> parts.size() == 2)
                        .ifPresent(piece -> told.replace(piece, withCounts(piece, value, parts)));
            }
        }
    }

    private Piece withCounts(Piece piece, YearValue rate, Set<Long> parts) {
        List<Traced> clauses = new ArrayList<>();
        for (Traced clause : piece.clauses()) {
            if (Piece.indicators(clause).contains(rate.indicatorId())) {
                clauses.addAll(made(rate, parts).clauses());
            }
            clauses.add(clause);
        }
        return piece.with(clauses);
    }

    private void addPart(Set<Long> wanted, @Nullable Long part) {
        if (part != null && !told.covers(part)) {
            wanted.add(part);
        }
    }

    private double fit(Piece piece, YearValue value, Set<Long> wanted) {
        Set<Long> own = piece.indicators();
        if (piece.clauses().isEmpty()
                || !own.containsAll(wanted)
                || !Phrases.VERB_FIRST.matcher(piece.text()).lookingAt() && !isWhole(piece)) {
            return 0;
        }
        Traced clause = piece.clauses().stream()
                .filter(one -> Piece.indicators(one).contains(value.indicatorId()))
                .findFirst()
                .orElse(piece.clauses().getFirst());
        int besides = clause.length() - value.name().length() - 6;
        boolean narrower = Piece.changed(clause) && besides > 4;
        return narrower
                ? 0
                : 3 + own.size() + piece.period() * 0.1 + (piece.lead() ? 1 : 0) - Math.max(0, besides) * 0.05;
    }

    /** 反馈问题18个，完成整改14个: the lead says both as they stand at the end of the year. */
    private static boolean isWhole(Piece piece) {
        return piece.lead() && !piece.changed() && piece.indicators().size() > 1;
    }

    private Piece made(YearValue value, Set<Long> wanted) {
        List<Traced> clauses = new ArrayList<>();
        values.stream()
                .filter(one -> wanted.contains(one.indicatorId()))
                .sorted(Comparator.comparing(one -> one.operation() == Operation.RATIO
                        ? 2
                        : Long.valueOf(one.indicatorId()).equals(value.denominator()) ? 0 : 1))
                .forEach(one -> clauses.add(Made.clause(one)));
        return new Piece(clauses, Made.source(value), task.id(), true, Story.SUMMARY_PERIOD, 1);
    }
}
