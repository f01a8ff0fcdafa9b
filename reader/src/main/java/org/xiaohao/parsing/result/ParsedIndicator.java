package org.xiaohao.parsing.result;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

/**
 * A figure that a task sets as a target, offered for confirmation.
 *
 * @param name what is counted, in the words of the document; may be empty
 * @param comparison how the figure is meant
 * @param number the figure; ten thousands and hundred millions are multiplied out except for money
 * @param classifier what it counts in, such as the measure word, the per cent sign or the unit of money
 * @param aggregation how the figures that units report become one
 * @param span where figure and classifier stand; empty where a person added it
 */
public record ParsedIndicator(
        String name, Comparison comparison, BigDecimal number, String classifier, Aggregation aggregation, Span span) {

    /** @param aggregation null for the one that the classifier suggests, as in worksheets kept before there was any */
    public ParsedIndicator(
            String name,
            Comparison comparison,
            BigDecimal number,
            String classifier,
            @Nullable Aggregation aggregation,
            Span span) {
        this.name = name;
        this.comparison = comparison;
        this.number = number;
        this.classifier = classifier;
        this.aggregation =
                Objects.requireNonNullElseGet(aggregation, () -> Aggregation.proposedFor(classifier, comparison));
        this.span = span;
    }

    /** How a target figure is meant. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACT
    }

    /** The same figure at another place of the text. */
    public ParsedIndicator at(Span other) {
        return new ParsedIndicator(name, comparison, number, classifier, aggregation, other);
    }
}
