package org.xiaohao.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;

/**
 * What is counted in a task.
 *
 * @param classifier what it counts in, and in what its value is told
 * @param figureClass what kind of figure it is, which decides what may be done with it
 * @param operation how the figures that units report become one
 * @param headline whether it must stand in the annual report
 * @param numeratorId of a rate: the indicator that is divided, of the same task; null where it is not known
 * @param denominatorId of a rate: the indicator that divides
 * @param comparison how the target is meant; null without one
 * @param target what is to be reached; null where it is only counted
 */
public record IndicatorReference(
        long id,
        int version,
        long taskId,
        String name,
        String classifier,
        @JsonProperty("class") FigureClass figureClass,
        Aggregation operation,
        boolean headline,
        @Nullable Long numeratorId,
        @Nullable Long denominatorId,
        @Nullable Comparison comparison,
        @Nullable BigDecimal target) {

    /** What is to be reached, or null where it is only counted. */
    public @Nullable IndicatorTarget aim() {
        return comparison == null || target == null
                ? null
                : new IndicatorTarget(name, comparison, target, classifier, operation);
    }

    /** Whether it is computed from two other indicators. */
    public boolean hasBasePair() {
        return operation == Aggregation.RATIO && numeratorId != null && denominatorId != null;
    }
}
