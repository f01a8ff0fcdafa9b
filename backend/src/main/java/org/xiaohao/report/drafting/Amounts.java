package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/** Numbers as an official text prints them. */
final class Amounts {

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
            return plain(amount.setScale(1, RoundingMode.HALF_UP)) + "%" + (atLeast ? "以上" : "");
        }
        if (isMoney(classifier)) {
            return money(base(amount, classifier), atLeast);
        }
        if (atLeast) {
            return amount.compareTo(WAN) >= 0
                    ? plain(amount.divide(WAN, 1, RoundingMode.DOWN)) + "万余" + classifier
                    : plain(amount) + "余" + classifier;
        }
        BigDecimal wan = amount.divide(WAN, 2, RoundingMode.DOWN);
        return amount.compareTo(TEN_WAN) >= 0 && wan.multiply(WAN).compareTo(amount) == 0
                ? plain(wan) + "万" + classifier
                : plain(amount) + classifier;
    }

    private static String money(BigDecimal yuan, boolean atLeast) {
        String bound = atLeast ? "余" : "";
        if (yuan.compareTo(YI) >= 0
                && yuan.remainder(WAN.multiply(BigDecimal.valueOf(100))).signum() == 0) {
            return plain(yuan.divide(YI, 2, RoundingMode.DOWN)) + "亿" + bound + "元";
        }
        return yuan.compareTo(WAN) >= 0
                ? plain(yuan.divide(WAN, 4, RoundingMode.HALF_UP)) + "万" + bound + "元"
                : plain(yuan) + bound + "元";
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
