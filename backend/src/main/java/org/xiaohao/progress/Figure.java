package org.xiaohao.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;

/**
 * A figure of an entry.
 *
 * @param name what is counted, such as 培训, at most 100 characters
 * @param amount how many, up to four decimals
 * @param max of a range its upper end; null otherwise
 * @param classifier the measure word, such as 场, at most 20 characters
 * @param qualifier how exact it is
 * @param figureClass what kind of figure it is; null where nobody said, then it is that of its indicator
 * @param scope what stretch of time it tells of
 * @param whole whether it is the whole jurisdiction's, as the lead of the task tells it
 * @param indicatorId the indicator of the task that it belongs to; null where name and classifier tell
 * @param jointEventId the event of several units that it tells of, or null
 * @param numerator of a rate: what is divided; null where it is not told
 * @param denominator of a rate: what divides
 * @param start where it stands in the content, in code points; null where it does not
 * @param end after its last code point
 */
@Schema(name = "ReportedFigure")
public record Figure(
        String name,
        BigDecimal amount,
        @Nullable BigDecimal max,
        String classifier,
        Qualifier qualifier,
        @JsonProperty("class") @Nullable FigureClass figureClass,
        FigureScope scope,
        boolean whole,
        @Nullable Long indicatorId,
        @Nullable Long jointEventId,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer start,
        @Nullable Integer end) {

    /** A figure of the period of which no more is said. */
    public Figure(String name, BigDecimal amount, String classifier, Qualifier qualifier) {
        this(
                name,
                amount,
                null,
                classifier,
                qualifier,
                null,
                FigureScope.PERIOD,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same figure in other words and numbers. One that counts something else belongs to no indicator any more. */
    public Figure saying(String newName, BigDecimal newAmount, String newClassifier, Qualifier newQualifier) {
        boolean sameThing = newName.equals(name) && newClassifier.equals(classifier);
        return new Figure(
                newName,
                newAmount,
                newAmount.compareTo(amount) == 0 ? max : null,
                newClassifier,
                newQualifier,
                sameThing ? figureClass : null,
                scope,
                whole,
                sameThing ? indicatorId : null,
                jointEventId,
                newAmount.compareTo(amount) == 0 ? numerator : null,
                newAmount.compareTo(amount) == 0 ? denominator : null,
                null,
                null);
    }

    /** The same thing in another number; what is said of it beside the number stays. */
    public Figure counting(Figure now) {
        return new Figure(
                name,
                now.amount(),
                now.max(),
                classifier,
                now.qualifier(),
                figureClass,
                scope,
                whole,
                indicatorId,
                jointEventId,
                now.numerator(),
                now.denominator(),
                null,
                null);
    }

    /** The same figure as one of another class or scope, of the whole jurisdiction or of its unit. */
    public Figure of(@Nullable FigureClass newClass, FigureScope newScope, boolean ofAll) {
        return new Figure(
                name,
                amount,
                max,
                classifier,
                qualifier,
                newClass,
                newScope,
                ofAll,
                indicatorId,
                jointEventId,
                numerator,
                denominator,
                start,
                end);
    }

    /** The same figure as one of an event that several units report, or of none. */
    public Figure ofEvent(@Nullable Long eventId) {
        return new Figure(
                name,
                amount,
                max,
                classifier,
                qualifier,
                figureClass,
                scope,
                whole,
                indicatorId,
                eventId,
                numerator,
                denominator,
                start,
                end);
    }

    /** The same figure at another place of the content, or at none. */
    public Figure at(@Nullable Integer newStart, @Nullable Integer newEnd) {
        return new Figure(
                name,
                amount,
                max,
                classifier,
                qualifier,
                figureClass,
                scope,
                whole,
                indicatorId,
                jointEventId,
                numerator,
                denominator,
                newStart,
                newEnd);
    }
}
