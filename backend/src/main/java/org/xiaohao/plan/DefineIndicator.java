package org.xiaohao.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.shared.InvalidInputException;

/**
 * Says what is to be counted in a task, and how.
 *
 * @param name what is counted, at most 100 characters
 * @param classifier what it counts in, at most 20 characters
 * @param figureClass what kind of figure it is; required
 * @param operation how the figures that units report become one; required
 * @param headline whether it must stand in the annual report
 * @param numeratorId of a rate: the indicator of the same task that is divided, or null
 * @param denominatorId of a rate: the one that divides, or null
 * @param comparison how the target is meant, or null without one
 * @param target what is to be reached, or null where it is only counted
 */
public record DefineIndicator(
        String name,
        String classifier,
        @Nullable FigureClass figureClass,
        @Nullable Aggregation operation,
        boolean headline,
        @Nullable Long numeratorId,
        @Nullable Long denominatorId,
        @Nullable Comparison comparison,
        @Nullable BigDecimal target) {

    /** One that is only counted. */
    public DefineIndicator(
            String name, String classifier, FigureClass figureClass, Aggregation operation, boolean headline) {
        this(name, classifier, figureClass, operation, headline, null, null, null, null);
    }

    public DefineIndicator {
        name = name.strip();
        classifier = classifier.strip();
    }

    /**
     * The same, which can be stored.
     *
     * @throws InvalidInputException when a field is empty, too long or out of range, or the class cannot be brought
     *     together in this way
     */
    DefineIndicator requireValid() {
        InvalidInputException.requireText("name", name, IndicatorTarget.LONGEST_NAME);
        InvalidInputException.requireText("classifier", classifier, IndicatorTarget.LONGEST_CLASSIFIER);
        if (figureClass == null) {
            throw new InvalidInputException("class", "required");
        }
        if (operation == null) {
            throw new InvalidInputException("operation", "required");
        }
        if (!FigureClasses.fits(figureClass, operation)) {
            throw new InvalidInputException("operation", "indicator-operation");
        }
        boolean pair = numeratorId != null && denominatorId != null && !numeratorId.equals(denominatorId);
        boolean none = numeratorId == null && denominatorId == null;
        if (!(none || (pair && operation == Aggregation.RATIO))) {
            throw new InvalidInputException("numeratorId", "indicator-base-pair");
        }
        if ((comparison == null) != (target == null)) {
            throw new InvalidInputException("target", "required");
        }
        if (comparison != null && target != null) {
            new IndicatorTarget(name, comparison, target, classifier, operation).requireValid();
        }
        return this;
    }
}
