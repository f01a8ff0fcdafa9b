package org.xiaohao.progress;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorTarget;

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
        /** Nothing was reported, a figure is only about right or is asked about, or several units may have counted the same event. */
        UNCERTAIN
    }

    /** @param total the value of an indicator that has a target */
    static IndicatorProgress of(IndicatorTarget target, IndicatorTotal total) {
        BigDecimal value = total.value();
        if (value == null) {
            return new IndicatorProgress(target, null, Standing.UNCERTAIN);
        }
        BigDecimal certain = target.aggregation() == Aggregation.SUM ? mostOfOneUnit(total) : value;
        return new IndicatorProgress(
                target,
                new Figure(target.name(), value, target.classifier(), total.qualifier()),
                standing(target, total.qualifier(), certain, value));
    }

    /** What is there even if all units counted the same events and did not say so. */
    private static BigDecimal mostOfOneUnit(IndicatorTotal total) {
        Map<Long, BigDecimal> byUnit = new HashMap<>();
        for (FigureOperand operand : total.operands()) {
            BigDecimal amount = UnitsOfMeasure.convert(
                            operand.amount(),
                            operand.classifier(),
                            total.indicator().classifier())
                    .orElseThrow();
            byUnit.merge(operand.orgUnitId(), amount, BigDecimal::add);
        }
        return byUnit.values().stream().reduce(BigDecimal::max).orElseThrow();
    }

    /**
     * @param least what has been done at the least
     * @param most what has been done at the most, unless the qualifier says that it may be more
     */
    private static Standing standing(IndicatorTarget target, Qualifier qualifier, BigDecimal least, BigDecimal most) {
        boolean below = qualifier != Qualifier.AT_LEAST && most.compareTo(target.number()) < 0;
        boolean above = qualifier != Qualifier.AT_MOST && least.compareTo(target.number()) > 0;
        boolean equal =
                qualifier == Qualifier.EXACT && least.compareTo(most) == 0 && most.compareTo(target.number()) == 0;
        if (qualifier == Qualifier.ABOUT) {
            return Standing.UNCERTAIN;
        }
        return switch (target.comparison()) {
            case AT_LEAST -> certain(qualifier != Qualifier.AT_MOST && least.compareTo(target.number()) >= 0, below);
            // What only grows may still grow beyond its bound.
            case AT_MOST ->
                certain(
                        !grows(target)
                                && (below
                                        || equal
                                        || (qualifier == Qualifier.AT_MOST && most.compareTo(target.number()) == 0)),
                        above);
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
