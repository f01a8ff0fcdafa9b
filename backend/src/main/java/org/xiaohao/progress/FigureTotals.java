package org.xiaohao.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.shared.PlainNumber;

/**
 * The year's value of indicators, from the figures that units reported; the only place that brings figures together.
 * {@link Tally} says for one indicator what counts; here rates are computed from their counts, and an indicator whose
 * figures raise a question, or those that it is computed with, have no value before somebody has answered.
 */
public final class FigureTotals {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int RATE_DECIMALS = 2;

    private final FigureBinding binding;
    private final Map<FigureFact.Key, List<FigureQuestion>> questions;
    private final Map<Long, Tally> tallies = new LinkedHashMap<>();
    private final Map<Long, List<FigureFact>> facts;
    private final Map<Long, Rate> rates = new LinkedHashMap<>();
    private final Map<Long, List<TotalQuestion>> blocking = new LinkedHashMap<>();

    /** The two sides of a rate. */
    private record Rate(Tally numerator, Tally denominator) {}

    private FigureTotals(
            List<IndicatorReference> indicators,
            List<FigureFact> all,
            Map<FigureFact.Key, List<FigureQuestion>> questions) {
        this.binding = new FigureBinding(indicators);
        this.questions = questions;
        this.facts = binding.byIndicator(all);
        for (IndicatorReference indicator : indicators) {
            tallies.put(
                    indicator.id(), new Tally(indicator, facts.getOrDefault(indicator.id(), List.of()), this::isAsked));
        }
        tallies.values().stream().filter(Tally::isRatio).forEach(this::findCounts);
        tallies.keySet().forEach(id -> blocking.put(id, ownQuestions(id)));
        indicators.stream().filter(IndicatorReference::hasBasePair).forEach(this::shareQuestions);
    }

    /**
     * The values, in the order of the indicators.
     *
     * @param facts the figures of the indicators' tasks
     * @param questions what is to be asked about figures, answered or not
     */
    public static List<IndicatorTotal> of(
            List<IndicatorReference> indicators,
            List<FigureFact> facts,
            Map<FigureFact.Key, List<FigureQuestion>> questions) {
        FigureTotals totals = new FigureTotals(indicators, facts, questions);
        return indicators.stream().map(totals::total).toList();
    }

    private boolean isAsked(FigureFact fact) {
        return !fact.answered()
                && !questions.getOrDefault(fact.key(), List.of()).isEmpty();
    }

    /** Those of its base pair; without one, those that the rates themselves carry. */
    private void findCounts(Tally ratio) {
        IndicatorReference indicator = ratio.indicator();
        if (indicator.hasBasePair()) {
            Tally numerator = tallies.get(indicator.numeratorId());
            Tally denominator = tallies.get(indicator.denominatorId());
            if (numerator != null && denominator != null && (hasValue(numerator) || hasValue(denominator))) {
                rates.put(indicator.id(), new Rate(numerator, denominator));
                return;
            }
        }
        List<FigureFact> counted = counting(indicator.id());
        boolean all = counted.stream().allMatch(fact -> fact.figure().numerator() != null);
        if (!counted.isEmpty() && all) {
            rates.put(
                    indicator.id(),
                    new Rate(
                            side(indicator, counted, Figure::numerator),
                            side(indicator, counted, Figure::denominator)));
        }
    }

    /** The rates that were not left out for another reason than being rates. */
    private List<FigureFact> counting(long ratio) {
        Set<FigureFact.Key> recomputed = tally(ratio).leftOut().stream()
                .filter(left -> left.reason() == LeftOutReason.RECOMPUTED)
                .map(left -> new FigureFact.Key(left.entryId(), left.position()))
                .collect(Collectors.toSet());
        return facts.getOrDefault(ratio, List.of()).stream()
                .filter(fact -> recomputed.contains(fact.key()))
                .toList();
    }

    /** One of the two counts that the rates carry, brought together as counts are. */
    private Tally side(IndicatorReference ratio, List<FigureFact> rated, Function<Figure, @Nullable BigDecimal> count) {
        IndicatorReference counted = new IndicatorReference(
                ratio.id(),
                ratio.version(),
                ratio.taskId(),
                ratio.name(),
                ratio.classifier(),
                FigureClass.EVENT_SUM,
                Aggregation.SUM,
                false,
                null,
                null,
                null,
                null);
        List<FigureFact> sides =
                rated.stream().map(fact -> withAmount(fact, count)).toList();
        return new Tally(counted, sides, fact -> false);
    }

    private static FigureFact withAmount(FigureFact fact, Function<Figure, @Nullable BigDecimal> count) {
        Figure rate = fact.figure();
        BigDecimal amount = count.apply(rate);
        Figure side = new Figure(
                rate.name(),
                amount == null ? BigDecimal.ZERO : amount,
                null,
                rate.classifier(),
                Qualifier.EXACT,
                FigureClass.EVENT_SUM,
                rate.scope(),
                rate.whole(),
                rate.indicatorId(),
                rate.jointEventId(),
                null,
                null,
                rate.start(),
                rate.end());
        return fact.saying(side);
    }

    private List<TotalQuestion> ownQuestions(long id) {
        Tally tally = tally(id);
        List<TotalQuestion> own = new ArrayList<>();
        tally.leftOut().stream()
                .filter(left -> left.reason() == LeftOutReason.ASKED)
                .forEach(left -> questions
                        .getOrDefault(new FigureFact.Key(left.entryId(), left.position()), List.of())
                        .forEach(question ->
                                own.add(new TotalQuestion(question.kind(), left.entryId(), left.position()))));
        if (tally.isRatio()) {
            questionOfRate(id).ifPresent(kind -> own.add(new TotalQuestion(kind, null, null)));
        }
        return own;
    }

    private Optional<QuestionKind> questionOfRate(long id) {
        Rate rate = rates.get(id);
        if (rate == null) {
            long units =
                    counting(id).stream().map(FigureFact::orgUnitId).distinct().count();
            return units > 1 ? Optional.of(QuestionKind.NO_COUNTS) : Optional.empty();
        }
        if (rate.numerator().isAsked() || rate.denominator().isAsked()) {
            // Without what is asked about the two sides say nothing.
            return Optional.empty();
        }
        BigDecimal numerator = rate.numerator().value();
        BigDecimal denominator = denominator(rate);
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return Optional.of(QuestionKind.NO_COUNTS);
        }
        boolean share = tally(id).indicator().figureClass() == FigureClass.RATE;
        return share && numerator.compareTo(denominator) > 0
                ? Optional.of(QuestionKind.PART_OVER_TOTAL)
                : Optional.empty();
    }

    /** A rate and its two counts are told together or not at all. */
    private void shareQuestions(IndicatorReference ratio) {
        List<Long> together = Stream.of(ratio.id(), ratio.numeratorId(), ratio.denominatorId())
                .filter(blocking::containsKey)
                .toList();
        Set<Long> asked = new HashSet<>();
        together.stream().filter(id -> !blocking(id).isEmpty()).forEach(asked::add);
        // Where a rate only lacks its counts, these can be told all the same.
        boolean lacking = asked.equals(Set.of(ratio.id()))
                && blocking(ratio.id()).stream().allMatch(question -> question.kind() == QuestionKind.NO_COUNTS);
        if (asked.isEmpty() || lacking) {
            return;
        }
        together.stream()
                .filter(id -> !asked.contains(id))
                .forEach(id -> blocking(id).add(new TotalQuestion(QuestionKind.BASE_PAIR, null, null)));
    }

    private IndicatorTotal total(IndicatorReference indicator) {
        Tally tally = tally(indicator.id());
        List<TotalQuestion> asked = new ArrayList<>(blocking(indicator.id()));
        boolean blocked = !asked.isEmpty();
        asked.addAll(tally.questions());
        if (!tally.isRatio()) {
            return new IndicatorTotal(
                    indicator,
                    blocked ? null : tally.value(),
                    tally.qualifier(),
                    tally.operands(),
                    tally.leftOut(),
                    asked);
        }
        Rate rate = rates.get(indicator.id());
        return rate == null
                ? ofOneUnit(indicator, tally, blocked, asked)
                : new IndicatorTotal(
                        indicator,
                        blocked ? null : quotient(rate),
                        qualifier(rate),
                        operands(rate),
                        tally.leftOut(),
                        asked);
    }

    /** A rate whose counts nobody told: where one unit alone reports it, its last word stands. */
    private IndicatorTotal ofOneUnit(
            IndicatorReference indicator, Tally tally, boolean blocked, List<TotalQuestion> asked) {
        List<FigureFact> counting =
                counting(indicator.id()).stream().sorted(Tally.ORDER).toList();
        if (blocked || counting.isEmpty()) {
            return new IndicatorTotal(indicator, null, Qualifier.EXACT, List.of(), tally.leftOut(), asked);
        }
        FigureFact last = counting.getLast();
        List<LeftOutFigure> leftOut = new ArrayList<>(tally.leftOut());
        leftOut.removeIf(left -> left.reason() == LeftOutReason.RECOMPUTED);
        counting.stream()
                .filter(fact -> fact != last)
                .forEach(fact -> leftOut.add(LeftOutFigure.of(fact, LeftOutReason.EARLIER_STATEMENT)));
        return new IndicatorTotal(
                indicator,
                PlainNumber.of(last.figure().amount()),
                last.figure().qualifier(),
                List.of(FigureOperand.of(last, null)),
                leftOut,
                asked);
    }

    /** What divides, in the measure of what is divided where both have one. */
    private static @Nullable BigDecimal denominator(Rate rate) {
        BigDecimal value = rate.denominator().value();
        String own = rate.denominator().indicator().classifier();
        String wanted = rate.numerator().indicator().classifier();
        return value == null ? null : UnitsOfMeasure.convert(value, own, wanted).orElse(value);
    }

    private static @Nullable BigDecimal quotient(Rate rate) {
        BigDecimal numerator = rate.numerator().value();
        BigDecimal denominator = denominator(rate);
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : PlainNumber.of(numerator.multiply(HUNDRED).divide(denominator, RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** A greater numerator makes a greater rate, a greater denominator a smaller one. */
    private static Qualifier qualifier(Rate rate) {
        boolean exactNumerator = rate.numerator().qualifier() == Qualifier.EXACT;
        boolean exactDenominator = rate.denominator().qualifier() == Qualifier.EXACT;
        if (exactNumerator && exactDenominator) {
            return Qualifier.EXACT;
        }
        if (exactDenominator && rate.numerator().qualifier() == Qualifier.AT_LEAST) {
            return Qualifier.AT_LEAST;
        }
        return exactNumerator && rate.denominator().qualifier() == Qualifier.AT_LEAST
                ? Qualifier.AT_MOST
                : Qualifier.ABOUT;
    }

    private static List<FigureOperand> operands(Rate rate) {
        return Stream.concat(
                        rate.numerator().operands().stream().map(operand -> operand.as(OperandRole.NUMERATOR)),
                        rate.denominator().operands().stream().map(operand -> operand.as(OperandRole.DENOMINATOR)))
                .toList();
    }

    private static boolean hasValue(Tally tally) {
        return tally.value() != null;
    }

    private List<TotalQuestion> blocking(long id) {
        return Objects.requireNonNull(blocking.get(id));
    }

    private Tally tally(long id) {
        return Objects.requireNonNull(tallies.get(id));
    }
}
