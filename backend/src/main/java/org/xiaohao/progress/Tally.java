package org.xiaohao.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.shared.PlainNumber;

/** The figures of one indicator on their way to one value: what counts, what does not and why. */
final class Tally {

    /** Later is what tells of a later period; within one, what stands later in what was approved later. */
    static final Comparator<FigureFact> ORDER = Comparator.comparing(FigureFact::period)
            .thenComparingLong(FigureFact::entryId)
            .thenComparingInt(FigureFact::position);

    private static final Set<FigureClass> NEVER_ADDED = Set.of(
            FigureClass.RATE,
            FigureClass.GROWTH,
            FigureClass.RANK,
            FigureClass.TARGET,
            FigureClass.LENGTH_OF_TIME,
            FigureClass.OTHER);

    private final IndicatorReference indicator;
    private final List<FigureFact> operands = new ArrayList<>();
    private final List<LeftOutFigure> leftOut = new ArrayList<>();
    private final List<TotalQuestion> questions = new ArrayList<>();

    /**
     * @param facts the figures of the indicator
     * @param isAsked whether a question about a figure waits for its answer
     */
    Tally(IndicatorReference indicator, List<FigureFact> facts, Predicate<FigureFact> isAsked) {
        this.indicator = indicator;
        List<FigureFact> counting = new ArrayList<>();
        for (FigureFact fact : facts.stream().sorted(ORDER).toList()) {
            LeftOutReason reason = reason(fact, isAsked);
            if (reason == null) {
                counting.add(fact);
            } else {
                leaveOut(fact, reason);
            }
        }
        askAboutSilentLeads(facts);
        switch (indicator.operation()) {
            case SUM -> sum(counting);
            case LATEST -> latest(counting);
            case ONE -> one(counting, LeftOutReason.EARLIER_STATEMENT, ORDER);
            case MAX ->
                one(
                        counting,
                        LeftOutReason.SMALLER,
                        Comparator.comparing(this::amount).thenComparing(ORDER));
            case RATIO -> counting.forEach(fact -> leaveOut(fact, LeftOutReason.RECOMPUTED));
        }
    }

    private @Nullable LeftOutReason reason(FigureFact fact, Predicate<FigureFact> isAsked) {
        if (!fact.inForce()) {
            return LeftOutReason.SUPERSEDED_REVISION;
        }
        if (fact.withdrawn()) {
            return LeftOutReason.WITHDRAWN;
        }
        if (fact.toldByAnother()) {
            return LeftOutReason.JOINT_EVENT;
        }
        if (isAsked.test(fact)) {
            return LeftOutReason.ASKED;
        }
        FigureClass own = fact.figure().figureClass();
        if (own != null && own != indicator.figureClass() && !isAllowed(own)) {
            return LeftOutReason.OTHER_CLASS;
        }
        return UnitsOfMeasure.areOfOneKind(fact.figure().classifier(), indicator.classifier())
                ? null
                : LeftOutReason.OTHER_CLASSIFIER;
    }

    private boolean isAllowed(FigureClass own) {
        return switch (indicator.operation()) {
            case SUM -> !NEVER_ADDED.contains(own) && own != FigureClass.STOCK;
            case LATEST -> !NEVER_ADDED.contains(own);
            case RATIO -> own == FigureClass.RATE || own == FigureClass.GROWTH;
            case ONE, MAX -> own != FigureClass.TARGET;
        };
    }

    private void askAboutSilentLeads(List<FigureFact> facts) {
        Set<Long> told = facts.stream()
                .filter(fact -> fact.inForce() && fact.jointLeadId() != null && !fact.toldByAnother())
                .map(fact -> fact.figure().jointEventId())
                .collect(Collectors.toSet());
        facts.stream()
                .filter(fact -> fact.inForce()
                        && fact.toldByAnother()
                        && !told.contains(fact.figure().jointEventId()))
                .forEach(fact -> ask(QuestionKind.LEAD_SILENT, fact));
    }

    /**
     * A cumulative figure of the whole jurisdiction is the value. Otherwise a unit's last cumulative figure takes the
     * place of its figures up to that period, and later ones are added.
     */
    private void sum(List<FigureFact> counting) {
        List<FigureFact> certain = leaveOutInexact(counting);
        List<FigureFact> wholes =
                certain.stream().filter(fact -> fact.figure().whole()).toList();
        FigureFact whole = last(wholes, Tally::isCumulative);
        if (whole != null) {
            operands.add(whole);
            certain.stream()
                    .filter(fact -> fact != whole)
                    .forEach(fact -> leaveOut(
                            fact,
                            fact.figure().whole() && isCumulative(fact)
                                    ? LeftOutReason.SUPERSEDED_BY_CUMULATIVE
                                    : LeftOutReason.HELD_BY_WHOLE));
            return;
        }
        wholes.forEach(fact -> leaveOut(fact, LeftOutReason.WHOLE_OF_PERIOD));
        byUnit(certain.stream().filter(fact -> !fact.figure().whole()).toList()).forEach(this::sumOfUnit);
    }

    private void sumOfUnit(List<FigureFact> own) {
        FigureFact cumulative = last(own, Tally::isCumulative);
        for (FigureFact fact : own) {
            if (cumulative != null && fact != cumulative && !fact.period().isAfter(cumulative.period())) {
                leaveOut(fact, LeftOutReason.SUPERSEDED_BY_CUMULATIVE);
            } else {
                operands.add(fact);
            }
        }
    }

    /** The last of each unit; the whole jurisdiction's alone where there is one. */
    private void latest(List<FigureFact> counting) {
        FigureFact whole = last(counting, fact -> fact.figure().whole());
        if (whole != null) {
            operands.add(whole);
            counting.stream()
                    .filter(fact -> fact != whole)
                    .forEach(fact -> leaveOut(
                            fact, fact.figure().whole() ? LeftOutReason.EARLIER_STOCK : LeftOutReason.HELD_BY_WHOLE));
            return;
        }
        List<FigureFact> latest = new ArrayList<>();
        byUnit(counting).forEach(own -> {
            own.subList(0, own.size() - 1).forEach(fact -> leaveOut(fact, LeftOutReason.EARLIER_STOCK));
            latest.add(own.getLast());
        });
        operands.addAll(latest.size() == 1 ? latest : leaveOutInexact(latest));
    }

    private void one(List<FigureFact> counting, LeftOutReason others, Comparator<FigureFact> order) {
        counting.stream().max(order).ifPresent(taken -> {
            operands.add(taken);
            counting.stream().filter(fact -> fact != taken).forEach(fact -> leaveOut(fact, others));
        });
    }

    private List<FigureFact> leaveOutInexact(List<FigureFact> facts) {
        List<FigureFact> inexact = facts.stream()
                .filter(fact -> !isCertain(fact.figure().qualifier()))
                .toList();
        inexact.forEach(fact -> {
            leaveOut(fact, LeftOutReason.INEXACT);
            ask(QuestionKind.INEXACT, fact);
        });
        return facts.stream().filter(fact -> !inexact.contains(fact)).toList();
    }

    static boolean isCertain(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT || qualifier == Qualifier.AT_LEAST;
    }

    private static boolean isCumulative(FigureFact fact) {
        return fact.figure().scope() == FigureScope.CUMULATIVE;
    }

    private static @Nullable FigureFact last(List<FigureFact> facts, Predicate<FigureFact> wanted) {
        return facts.stream().filter(wanted).max(ORDER).orElse(null);
    }

    private static List<List<FigureFact>> byUnit(List<FigureFact> facts) {
        return List.copyOf(facts.stream()
                .collect(Collectors.groupingBy(FigureFact::orgUnitId, TreeMap::new, Collectors.toList()))
                .values());
    }

    private void leaveOut(FigureFact fact, LeftOutReason reason) {
        leftOut.add(LeftOutFigure.of(fact, reason));
    }

    private void ask(QuestionKind kind, FigureFact fact) {
        questions.add(new TotalQuestion(kind, fact.entryId(), fact.position()));
    }

    private BigDecimal amount(FigureFact fact) {
        return UnitsOfMeasure.convert(fact.figure().amount(), fact.figure().classifier(), indicator.classifier())
                .orElseThrow();
    }

    /** The value without regard to questions; null where nothing counts. */
    @Nullable
    BigDecimal value() {
        return operands.isEmpty()
                ? null
                : PlainNumber.of(operands.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Exact only where all operands are; a lower bound stays one. */
    Qualifier qualifier() {
        return operands.stream()
                .map(fact -> fact.figure().qualifier())
                .max(Comparator.comparing(Function.identity()))
                .orElse(Qualifier.EXACT);
    }

    List<FigureOperand> operands() {
        return operands.stream()
                .sorted(ORDER)
                .map(fact -> FigureOperand.of(fact, null))
                .toList();
    }

    List<LeftOutFigure> leftOut() {
        return leftOut;
    }

    List<TotalQuestion> questions() {
        return questions;
    }

    IndicatorReference indicator() {
        return indicator;
    }

    /** Whether a question about one of its figures waits for its answer. */
    boolean isAsked() {
        return leftOut.stream().anyMatch(left -> left.reason() == LeftOutReason.ASKED);
    }

    boolean isRatio() {
        return indicator.operation() == Aggregation.RATIO;
    }
}
