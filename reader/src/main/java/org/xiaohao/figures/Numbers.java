package org.xiaohao.figures;

import java.math.BigDecimal;
import java.util.Map;

/** Amounts as they are written: 1,160, 2万, 五百六十, 8千, 1.26亿. */
final class Numbers {

    /** A number in digits or in words, with its powers of ten. 半 is no number: it stands for no count. */
    static final String IN_DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:[十百千]?[万亿]|[百千])?";

    /** What a number in words is written with. */
    static final String SIGNS = "〇零一二两三四五六七八九十百千万亿";

    static final String IN_WORDS = "[" + SIGNS + "]{1,20}";

    private static final String ONES = "〇一二三四五六七八九";
    private static final Map<Character, BigDecimal> POWERS = Map.of(
            '十', BigDecimal.TEN,
            '百', BigDecimal.valueOf(100),
            '千', BigDecimal.valueOf(1000),
            '万', BigDecimal.valueOf(10_000),
            '亿', BigDecimal.valueOf(100_000_000));

    private Numbers() {}

    /** The value of a text that {@link #IN_DIGITS} or {@link #IN_WORDS} matched. */
    static BigDecimal value(String text) {
        String plain = text.replace(",", "");
        int digits = 0;
        while (digits < plain.length() && (Character.isDigit(plain.charAt(digits)) || plain.charAt(digits) == '.')) {
            digits++;
        }
        return digits == 0 ? words(plain) : times(new BigDecimal(plain.substring(0, digits)), plain.substring(digits));
    }

    static BigDecimal times(BigDecimal value, String powers) {
        BigDecimal result = value;
        for (char power : powers.toCharArray()) {
            result = result.multiply(POWERS.getOrDefault(power, BigDecimal.ONE));
        }
        return result.stripTrailingZeros().scale() < 0 ? result.setScale(0) : result.stripTrailingZeros();
    }

    private static BigDecimal words(String text) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        boolean open = false;
        for (char c : text.toCharArray()) {
            int one = c == '零' ? 0 : c == '两' ? 2 : ONES.indexOf(c);
            if (one >= 0) {
                digit = BigDecimal.valueOf(one);
                open = true;
            } else if (c == '万' || c == '亿') {
                BigDecimal before = part.add(open ? digit : BigDecimal.ZERO);
                total = total.add(before.signum() == 0 ? BigDecimal.ONE : before)
                        .multiply(POWERS.get(c));
                part = BigDecimal.ZERO;
                open = false;
            } else {
                part = part.add((open ? digit : BigDecimal.ONE).multiply(POWERS.get(c)));
                open = false;
            }
        }
        return total.add(part).add(open ? digit : BigDecimal.ZERO);
    }
}
