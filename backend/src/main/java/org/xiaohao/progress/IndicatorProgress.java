package org.xiaohao.progress;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.shared.PlainNumber;

/**
 * How far an indicator of a task has come by what approved entries report.
 *
 * @param target what is to be reached
 * @param reported what was reported so far, brought together as the indicator says; null where nothing was
 * @param standing whether that is enough
 */
public record IndicatorProgress(
        IndicatorTarget target, @Nullable Figure reported, Standing standing) {

    /** Whether an indicator is reached; said only where it is certain. */
    public enum Standing {
        REACHED,
        NOT_REACHED,
        /** Nothing was reported, a figure is only about right, or several units may have counted the same event. */
        UNCERTAIN
    }

    /** @param all the figures of the task's approved entries, oldest first */
    static IndicatorProgress of(IndicatorTarget target, List<ReportedFigure> all) {
        List<ReportedFigure> own = all.stream()
                .filter(figure -> figure.name().equals(target.name())
                        && figure.classifier().equals(target.classifier()))
                .toList();
        if (own.isEmpty()) {
            return new IndicatorProgress(target, null, Standing.UNCERTAIN);
        }
        List<ReportedFigure> counted =
                switch (target.aggregation()) {
                    case SUM -> own;
                    case LATEST -> latestOfEachUnit(own);
                    case MAX -> List.of(largest(own));
                    case RATIO -> List.of(own.getLast());
                };
        BigDecimal amount = sum(counted);
        FigureQualifier qualifier = leastExact(counted);
        BigDecimal certain = target.aggregation() == Aggregation.SUM ? mostOfOneUnit(counted) : amount;
        return new IndicatorProgress(
                target,
                new Figure(target.name(), PlainNumber.of(amount), target.classifier(), qualifier),
                standing(target, qualifier, certain, amount));
    }

    private static List<ReportedFigure> latestOfEachUnit(List<ReportedFigure> figures) {
        Map<Long, ReportedFigure> latest = new LinkedHashMap<>();
        figures.forEach(figure -> latest.put(figure.orgUnitId(), figure));
        return List.copyOf(latest.values());
    }

    private static ReportedFigure largest(List<ReportedFigure> figures) {
        return figures.stream()
                .reduce((one, other) -> one.amount().compareTo(other.amount()) >= 0 ? one : other)
                .orElseThrow();
    }

    private static BigDecimal sum(List<ReportedFigure> figures) {
        return figures.stream().map(ReportedFigure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is there even if all units counted the same events. */
    private static BigDecimal mostOfOneUnit(List<ReportedFigure> figures) {
        Map<Long, BigDecimal> byUnit = new LinkedHashMap<>();
        figures.forEach(figure -> byUnit.merge(figure.orgUnitId(), figure.amount(), BigDecimal::add));
        return byUnit.values().stream().reduce(BigDecimal::max).orElseThrow();
    }

    private static FigureQualifier leastExact(List<ReportedFigure> figures) {
        return figures.stream()
                .map(ReportedFigure::qualifier)
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElseThrow();
    }

    /**
     * @param least what has been done at the least
     * @param most what has been done at the most, unless the qualifier says that it may be more
     */
    private static Standing standing(
            IndicatorTarget target, FigureQualifier qualifier, BigDecimal least, BigDecimal most) {
        boolean open = qualifier == FigureQualifier.AT_LEAST;
        boolean below = !open && most.compareTo(target.number()) < 0;
        boolean above = least.compareTo(target.number()) > 0;
        boolean equal = !open && least.compareTo(most) == 0 && most.compareTo(target.number()) == 0;
        if (qualifier == FigureQualifier.ABOUT) {
            return Standing.UNCERTAIN;
        }
        return switch (target.comparison()) {
            case AT_LEAST -> certain(least.compareTo(target.number()) >= 0, below);
            // What only grows may still grow beyond its bound.
            case AT_MOST -> certain(!grows(target) && (below || equal), above);
            case EXACT -> certain(equal, below);
        };
    }

    private static boolean grows(IndicatorTarget target) {
        return target.aggregation() == Aggregation.SUM || target.aggregation() == Aggregation.MAX;
    }

    private static Standing certain(boolean reached, boolean missed) {
        return reached ? Standing.REACHED : missed ? Standing.NOT_REACHED : Standing.UNCERTAIN;
    }
}
