package org.xiaohao.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An expression of amount, before it is known what it counts.
 *
 * @param start first character (UTF-16) of the expression, its 近 or 超过 included
 * @param number first character of the number itself
 * @param end after the classifier and its 以上
 */
record Amount(
        int start,
        int number,
        int end,
        BigDecimal value,
        @Nullable BigDecimal max,
        String classifier,
        Qualifier qualifier,
        boolean inWords) {

    boolean isShare() {
        return classifier.equals("%") || classifier.equals("‰");
    }
}
