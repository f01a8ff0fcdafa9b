package org.xiaohao.shared;

import java.math.BigDecimal;

/** The plain form of a number, in which equal numbers are equal and are written without exponent or idle zeros. */
public final class PlainNumber {

    private PlainNumber() {}

    /** 3.50 becomes 3.5, and 1E+3 becomes 1000. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The plain form in digits. */
    public static String words(BigDecimal number) {
        return of(number).toPlainString();
    }
}
