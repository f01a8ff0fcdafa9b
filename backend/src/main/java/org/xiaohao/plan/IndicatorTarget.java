package org.xiaohao.plan;

import java.math.BigDecimal;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.PlainNumber;

/**
 * A figure that a task sets as a target. What else is said of it stands in {@link IndicatorReference}.
 *
 * @param name what is counted, at most 100 characters
 * @param comparison how the number is meant
 * @param number the target, up to four decimals
 * @param classifier what it counts in, at most 20 characters
 * @param aggregation how the figures that units report become one
 */
public record IndicatorTarget(
        String name, Comparison comparison, BigDecimal number, String classifier, Aggregation aggregation) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The most characters of a classifier. */
    public static final int LONGEST_CLASSIFIER = 20;

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** Numbers are kept in their plain form, so that equal targets are equal. */
    public IndicatorTarget {
        name = name.strip();
        classifier = classifier.strip();
        number = PlainNumber.of(number);
    }

    /**
     * The same target, which can be stored.
     *
     * @throws InvalidInputException when a field is empty, too long or out of range
     */
    public IndicatorTarget requireValid() {
        InvalidInputException.requireText("name", name, LONGEST_NAME);
        InvalidInputException.requireText("classifier", classifier, LONGEST_CLASSIFIER);
        if (number.abs().compareTo(LIMIT) >= 0 || number.scale() > MOST_DECIMALS) {
            throw new InvalidInputException("number", "figure-out-of-range");
        }
        return this;
    }
}
