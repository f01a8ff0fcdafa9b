package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/** Numbers as an official text prints them. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    /** More than a sixth is not cut off. */
    private static final BigDecimal MOST_LOST = BigDecimal.valueOf(6);

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal TEN_WAN = BigDecimal.valueOf(100_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final Map<String, BigDecimal> MONEY = Map.of("元", BigDecimal.ONE, "万元", WAN, "亿元", YI);

    private Amounts() {}

    static boolean isMoney(String classifier) {
        return MONEY.containsKey(classifier);
    }

    static boolean isRate(String classifier) {
        return classifier.equals("%") || classifier.equals("％") || classifier.equals("‰");
    }

    /** In yuan for money, else as it is. */
    static BigDecimal base(BigDecimal amount, String classifier) {
        return amount.multiply(MONEY.getOrDefault(classifier, BigDecimal.ONE));
    }

    static String print(YearValue value) {
        BigDecimal amount = value.value() == null ? BigDecimal.ZERO : value.value();
        return print(amount, value.classifier(), value.atLeast());
    }

    static String print(BigDecimal amount, String classifier, boolean atLeast) {
        if (isRate(classifier)) {
            return rate(amount, classifier, atLeast);
        }
        if (isMoney(classifier)) {
            return money(base(amount, classifier), atLeast);
        }
        if (atLeast) {
            return amount.compareTo(WAN) >= 0
                    ? plain(amount.divide(WAN, 1, RoundingMode.DOWN)) + "万余" + classifier
                    : plain(lowered(amount)) + "余" + classifier;
        }
        BigDecimal wan = amount.divide(WAN, 2, RoundingMode.DOWN);
        return amount.compareTo(TEN_WAN) >= 0 && wan.multiply(WAN).compareTo(amount) == 0
                ? plain(wan) + "万" + classifier
                : plain(amount) + classifier;
    }

    /** What stands before 余 or 多 has no exact unit: tens below a thousand, hundreds above. */
    static BigDecimal lowered(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        if (!whole
                || amount.compareTo(BigDecimal.TEN) < 0
                || amount.remainder(BigDecimal.TEN).signum() == 0) {
            return amount;
        }
        BigDecimal step = amount.compareTo(THOUSAND) < 0 ? BigDecimal.TEN : HUNDRED;
        BigDecimal lost = amount.remainder(step);
        return lost.multiply(MOST_LOST).compareTo(amount) < 0 ? amount.subtract(lost) : amount;
    }

    /** To one place; but what is not all is never called all, nothing never something, and a bound is not raised. */
    private static String rate(BigDecimal amount, String classifier, boolean atLeast) {
        String sign = classifier.equals("‰") ? "‰" : "%";
        BigDecimal all = sign.equals("‰") ? THOUSAND : HUNDRED;
        BigDecimal rounded = amount.setScale(1, atLeast ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        boolean wholly = rounded.compareTo(all) == 0 && amount.compareTo(all) < 0;
        boolean nothing = rounded.signum() == 0 && amount.signum() != 0;
        BigDecimal shown = wholly || nothing ? amount.setScale(2, RoundingMode.DOWN) : rounded;
        return plain(shown) + sign + (atLeast ? "以上" : "");
    }

    /** Exact as long as that can be read; what has more places is cut off and says so. */
    private static String money(BigDecimal yuan, boolean atLeast) {
        if (yuan.compareTo(YI) >= 0) {
            BigDecimal yi = yuan.movePointLeft(8);
            if (atLeast || yi.stripTrailingZeros().scale() <= 2) {
                return plain(yi.setScale(2, RoundingMode.DOWN)) + "亿" + (atLeast ? "余" : "") + "元";
            }
        }
        if (yuan.compareTo(WAN) >= 0) {
            BigDecimal wan = yuan.movePointLeft(4);
            boolean exact = wan.stripTrailingZeros().scale() <= 4;
            return plain(exact ? wan : wan.setScale(2, RoundingMode.DOWN)) + "万" + (atLeast || !exact ? "余" : "") + "元";
        }
        return plain(yuan) + (atLeast ? "余" : "") + "元";
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Whether a printed amount is the value, or the value cut off to a lower bound. */
    static boolean agree(BigDecimal printed, String classifier, boolean bound, YearValue value) {
        if (value.value() == null) {
            return false;
        }
        if (isRate(classifier) != isRate(value.classifier()) || isMoney(classifier) != isMoney(value.classifier())) {
            return false;
        }
        if (!isMoney(classifier) && !classifier.equals(value.classifier())) {
            return false;
        }
        if (isRate(classifier) && classifier.equals("‰") != value.classifier().equals("‰")) {
            return false;
        }
        BigDecimal shown = base(printed, classifier);
        BigDecimal real = base(value.value(), value.classifier());
        if (isRate(classifier)) {
            return shown.subtract(real).abs().compareTo(new BigDecimal("0.06")) <= 0;
        }
        if (shown.compareTo(real) == 0) {
            return bound || !value.atLeast();
        }
        return bound
                && shown.compareTo(real) < 0
                && real.subtract(shown).multiply(BigDecimal.TEN).compareTo(real) < 0;
    }
}
