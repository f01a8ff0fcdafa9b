package org.xiaohao.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a text.
 *
 * @param start first character in code points of the text
 * @param end after the last one
 * @param name the noun phrase that it counts, in words of the text; may be empty
 * @param amount 万 and 亿 multiplied out; of a range the lower end
 * @param max of a range the upper end
 * @param classifier as printed without 万 and 亿; empty for a mere place in an order
 * @param numerator of a rate whose counts stand in the text: their places in the list
 * @param joint whether its sentence tells of an event of several units
 */
public record FoundFigure(
        int start,
        int end,
        String name,
        BigDecimal amount,
        @Nullable BigDecimal max,
        String classifier,
        Qualifier qualifier,
        FigureClass figureClass,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        boolean joint) {

    FoundFigure withBase(int numeratorIndex, int denominatorIndex) {
        return new FoundFigure(
                start,
                end,
                name,
                amount,
                max,
                classifier,
                qualifier,
                figureClass,
                numeratorIndex,
                denominatorIndex,
                joint);
    }
}
