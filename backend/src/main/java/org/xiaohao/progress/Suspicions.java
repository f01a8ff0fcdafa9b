package org.xiaohao.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.IndicatorReference;

/**
 * Which figures look wrong: they depart from what the unit reported before, in this year or the one before, by more than
 * a factor; a rate over 100 %, a part greater than its total, a rate that is not the quotient of its counts. They are
 * asked about and never refused.
 */
final class Suspicions {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** From one to ten is many times as much and says nothing. */
    private static final BigDecimal SMALL = new BigDecimal("30");

    /** Of these a longer time holds more. */
    private static final Set<FigureClass> GROWING = Set.of(FigureClass.EVENT_SUM, FigureClass.MONEY, FigureClass.AREA);

    private final FigureBinding binding;
    private final BigDecimal factor;
    private final Map<FigureFact.Key, IndicatorReference> indicators = new HashMap<>();
    private final Map<Long, List<FigureFact>> byEntry;
    private final Map<Series, List<FigureFact>> thisYear;
    private final Map<Series, List<FigureFact>> lastYear;
    private final Map<Object, List<FigureFact>> wholes;
    private final Map<FigureFact.Key, List<FigureQuestion>> found = new LinkedHashMap<>();

    /** What one unit reports on one thing, over the periods. */
    private record Series(long orgUnitId, Object thing) {}

    private Suspicions(
            List<IndicatorReference> all, List<FigureFact> facts, List<FigureFact> before, BigDecimal factor) {
        this.binding = new FigureBinding(all);
        this.factor = factor;
        List<FigureFact> known = facts.stream()
                .filter(fact -> fact.inForce() && !fact.withdrawn())
                .sorted(Tally.ORDER)
                .toList();
        known.forEach(fact -> binding.indicator(fact.taskId(), fact.figure())
                .ifPresent(indicator -> indicators.put(fact.key(), indicator)));
        byEntry = known.stream().collect(Collectors.groupingBy(FigureFact::entryId));
        thisYear = known.stream().collect(Collectors.groupingBy(fact -> new Series(fact.orgUnitId(), thing(fact))));
        wholes = known.stream().filter(fact -> fact.figure().whole()).collect(Collectors.groupingBy(this::thing));
        lastYear = before.stream()
                .filter(fact -> fact.inForce() && !fact.withdrawn())
                .collect(Collectors.groupingBy(
                        fact -> new Series(fact.orgUnitId(), fact.figure().name())));
        // In the order of time: what was found to look wrong is no measure for what comes after.
        known.forEach(this::look);
    }

    /** The indicator that it belongs to, or what it says that it counts. */
    private Object thing(FigureFact fact) {
        IndicatorReference indicator = indicators.get(fact.key());
        return indicator == null ? fact.figure().name() : indicator.id();
    }

    /**
     * What is to be asked, by figure; figures about which there is nothing are missing.
     *
     * @param facts the figures of the tasks in this year
     * @param lastYear those of the year before, of whatever task; brought together by unit, name and classifier
     * @param factor how many times as much or as little makes a figure look wrong
     */
    static Map<FigureFact.Key, List<FigureQuestion>> of(
            List<IndicatorReference> indicators, List<FigureFact> facts, List<FigureFact> lastYear, BigDecimal factor) {
        return new Suspicions(indicators, facts, lastYear, factor).found;
    }

    private @Nullable FigureClass figureClass(FigureFact fact) {
        IndicatorReference indicator = indicators.get(fact.key());
        return fact.figure().figureClass() != null || indicator == null
                ? fact.figure().figureClass()
                : indicator.figureClass();
    }

    private void look(FigureFact fact) {
        List<FigureQuestion> questions = new ArrayList<>();
        IndicatorReference indicator = indicators.get(fact.key());
        FigureClass figureClass = figureClass(fact);
        if (figureClass == FigureClass.RATE) {
            lookAtRate(fact, indicator, questions);
        } else if (figureClass == null || figureClass.ordinal() <= FigureClass.AREA.ordinal()) {
            if (fact.jointLeadId() == null && figureClass != FigureClass.GROWTH) {
                magnitude(fact).ifPresent(questions::add);
                partOfTotal(fact).ifPresent(questions::add);
            }
        }
        if (indicator != null) {
            overItsDenominator(fact, indicator).ifPresent(questions::add);
        }
        if (!questions.isEmpty()) {
            found.put(fact.key(), List.copyOf(questions));
        }
    }

    private void lookAtRate(FigureFact fact, @Nullable IndicatorReference indicator, List<FigureQuestion> questions) {
        Figure rate = fact.figure();
        if (!rate.classifier().equals("%")) {
            return;
        }
        if (rate.amount().compareTo(HUNDRED) > 0) {
            questions.add(new FigureQuestion(QuestionKind.OVER_HUNDRED, HUNDRED));
        }
        BigDecimal numerator = rate.numerator();
        BigDecimal denominator = rate.denominator();
        if (numerator == null && indicator != null && indicator.hasBasePair()) {
            Figure divided = beside(fact, indicator.numeratorId());
            Figure divides = beside(fact, indicator.denominatorId());
            numerator = divided == null ? null : divided.amount();
            denominator = divided == null || divides == null ? null : inMeasureOf(divided, divides);
        }
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return;
        }
        if (numerator.compareTo(denominator) > 0) {
            questions.add(new FigureQuestion(QuestionKind.PART_OVER_TOTAL, denominator));
        }
        BigDecimal quotient = numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
        if (!isRounded(rate.amount(), quotient)) {
            questions.add(new FigureQuestion(QuestionKind.NOT_QUOTIENT, quotient.setScale(2, RoundingMode.HALF_UP)));
        }
    }

    /** Whether a printed rate is the quotient, rounded or cut to its decimals. */
    private static boolean isRounded(BigDecimal printed, BigDecimal quotient) {
        for (int decimals = Math.max(0, printed.stripTrailingZeros().scale()); decimals <= 2; decimals++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
                if (quotient.setScale(decimals, mode).compareTo(printed) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The only figure of another indicator in the same entry, of the same scope. */
    private @Nullable Figure beside(FigureFact fact, @Nullable Long indicatorId) {
        List<FigureFact> all = byEntry.getOrDefault(fact.entryId(), List.of()).stream()
                .filter(other -> other.figure().scope() == fact.figure().scope()
                        && other.figure().whole() == fact.figure().whole())
                .filter(other -> thing(other).equals(indicatorId))
                .toList();
        return all.size() == 1 ? all.getFirst().figure() : null;
    }

    /** The amount of a total in the measure of its part; as it stands where the two count different things. */
    private static BigDecimal inMeasureOf(Figure part, Figure total) {
        return UnitsOfMeasure.convert(total.amount(), total.classifier(), part.classifier())
                .orElse(total.amount());
    }

    private Optional<FigureQuestion> magnitude(FigureFact fact) {
        BigDecimal own = perPeriod(fact, fact);
        Series series = new Series(fact.orgUnitId(), thing(fact));
        List<BigDecimal> earlier = thisYear.getOrDefault(series, List.of()).stream()
                .filter(other -> other.period().isBefore(fact.period()) && isMeasureFor(fact, other))
                .filter(other -> !found.containsKey(other.key()) || other.answered())
                .map(other -> perPeriod(other, fact))
                .toList();
        Series named = new Series(fact.orgUnitId(), fact.figure().name());
        List<BigDecimal> before = lastYear.getOrDefault(named, List.of()).stream()
                .filter(other -> isMeasureFor(fact, other))
                .map(other -> perPeriod(other, fact))
                .toList();
        return Stream.of(earlier, before)
                .filter(all -> departs(own, all))
                .map(List::getLast)
                .findFirst()
                .map(measure -> new FigureQuestion(QuestionKind.MAGNITUDE, measure));
    }

    /** Whether the other one is the same unit's word on the same thing. */
    private static boolean isMeasureFor(FigureFact fact, FigureFact other) {
        return other.jointLeadId() == null
                && UnitsOfMeasure.areOfOneKind(
                        other.figure().classifier(), fact.figure().classifier())
                && other.figure().scope() == fact.figure().scope()
                && other.figure().whole() == fact.figure().whole();
    }

    /**
     * The amount in the classifier of the other figure, for a time as long as its period: a quarter of what is counted
     * tells of more than a month.
     */
    private BigDecimal perPeriod(FigureFact fact, FigureFact like) {
        BigDecimal amount = inClassifierOf(fact, like);
        boolean cumulative = fact.figure().scope() == FigureScope.CUMULATIVE;
        FigureClass counted = figureClass(like);
        if (!cumulative && (counted == null || !GROWING.contains(counted))) {
            return amount;
        }
        long own = cumulative ? fact.period().monthsToDate() : fact.period().months();
        long wanted = like.period().months();
        return own == wanted
                ? amount
                : amount.multiply(BigDecimal.valueOf(wanted)).divide(BigDecimal.valueOf(own), MathContext.DECIMAL64);
    }

    private static BigDecimal inClassifierOf(FigureFact fact, FigureFact like) {
        return UnitsOfMeasure.convert(
                        fact.figure().amount(),
                        fact.figure().classifier(),
                        like.figure().classifier())
                .orElseThrow();
    }

    /** Whether it is far from each of them. */
    private boolean departs(BigDecimal own, List<BigDecimal> measures) {
        return !measures.isEmpty() && measures.stream().allMatch(measure -> isFar(own, measure));
    }

    private boolean isFar(BigDecimal one, BigDecimal other) {
        BigDecimal greater = one.max(other);
        BigDecimal less = one.min(other);
        return less.signum() > 0 && greater.compareTo(SMALL) >= 0 && greater.compareTo(less.multiply(factor)) > 0;
    }

    /** A unit's figure beside what holds it: the whole jurisdiction's, or its own cumulative one of that time or later. */
    private Optional<FigureQuestion> partOfTotal(FigureFact fact) {
        if (fact.figure().whole() || !Tally.isCertain(fact.figure().qualifier())) {
            return Optional.empty();
        }
        Series series = new Series(fact.orgUnitId(), thing(fact));
        return Stream.concat(
                        wholes.getOrDefault(thing(fact), List.of()).stream(),
                        thisYear.getOrDefault(series, List.of()).stream())
                .filter(total -> total.figure().scope() == FigureScope.CUMULATIVE
                        && total.figure().qualifier() == Qualifier.EXACT
                        && !total.period().isBefore(fact.period())
                        && total != fact
                        && total.jointLeadId() == null
                        && UnitsOfMeasure.areOfOneKind(
                                total.figure().classifier(), fact.figure().classifier()))
                .map(total -> inClassifierOf(total, fact))
                .filter(total -> fact.figure().amount().compareTo(total) > 0)
                .findFirst()
                .map(total -> new FigureQuestion(QuestionKind.PART_OVER_TOTAL, total));
    }

    /**
     * A count to date that is greater than the one to date that it is a part of. In one period more may be ended than was
     * begun.
     */
    private Optional<FigureQuestion> overItsDenominator(FigureFact fact, IndicatorReference indicator) {
        if (fact.figure().scope() != FigureScope.CUMULATIVE) {
            return Optional.empty();
        }
        return binding.ratesOver(indicator.id()).stream()
                .map(rate -> beside(fact, rate.denominatorId()))
                .filter(Objects::nonNull)
                .map(total -> inMeasureOf(fact.figure(), total))
                .filter(total -> fact.figure().amount().compareTo(total) > 0)
                .findFirst()
                .map(total -> new FigureQuestion(QuestionKind.PART_OVER_TOTAL, total));
    }
}
