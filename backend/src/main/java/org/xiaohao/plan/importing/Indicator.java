package org.xiaohao.plan.importing;

import java.math.BigDecimal;

/**
 * A figure that a task sets as a target, offered for confirmation.
 *
 * @param name what is counted, in the words of the document
 * @param comparison how the figure is meant
 * @param number the figure; ten thousands and hundred millions are multiplied out except for money
 * @param classifier what it counts in, such as the measure word, the per cent sign or the unit of money
 * @param span where figure and classifier stand
 */
public record Indicator(String name, Comparison comparison, BigDecimal number, String classifier, Span span) {

    /** How a target figure is meant. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACT
    }
}
