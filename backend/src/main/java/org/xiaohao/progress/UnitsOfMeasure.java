package org.xiaohao.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xiaohao.shared.PlainNumber;

/** Tells whether two classifiers count in the same, and turns an amount of one into the other. */
final class UnitsOfMeasure {

    /** What a classifier is of its base; longer ones stand before those that they begin with. */
    private static final Map<String, BigDecimal> MULTIPLES = new LinkedHashMap<>();

    /** 亩 is 10000/15 square metres; areas are told in fifteenths of a square metre, so that all of them are whole. */
    private static final Map<String, BigDecimal> AREAS = Map.of(
            "平方米", new BigDecimal("15"),
            "㎡", new BigDecimal("15"),
            "亩", new BigDecimal("10000"),
            "公顷", new BigDecimal("150000"),
            "平方公里", new BigDecimal("15000000"),
            "平方千米", new BigDecimal("15000000"));

    static {
        MULTIPLES.put("百万", new BigDecimal("1000000"));
        MULTIPLES.put("千万", new BigDecimal("10000000"));
        MULTIPLES.put("万", new BigDecimal("10000"));
        MULTIPLES.put("亿", new BigDecimal("100000000"));
        MULTIPLES.put("千", new BigDecimal("1000"));
        MULTIPLES.put("百", new BigDecimal("100"));
    }

    private record Unit(String base, BigDecimal multiple) {}

    private UnitsOfMeasure() {}

    /** The amount in the other classifier; empty where they do not count in the same. */
    static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(PlainNumber.of(amount));
        }
        Unit source = unit(from);
        Unit target = unit(to);
        return source.base().equals(target.base())
                ? Optional.of(PlainNumber.of(
                        amount.multiply(source.multiple()).divide(target.multiple(), MathContext.DECIMAL64)))
                : Optional.empty();
    }

    static boolean areOfOneKind(String one, String other) {
        return unit(one).base().equals(unit(other).base());
    }

    private static Unit unit(String classifier) {
        String plain = classifier.strip().replace('％', '%');
        for (Map.Entry<String, BigDecimal> multiple : MULTIPLES.entrySet()) {
            String rest = plain.startsWith(multiple.getKey())
                    ? plain.substring(multiple.getKey().length())
                    : "";
            if (!rest.isEmpty()) {
                Unit base = base(rest);
                return new Unit(base.base(), base.multiple().multiply(multiple.getValue()));
            }
        }
        return base(plain);
    }

    private static Unit base(String plain) {
        BigDecimal area = AREAS.get(plain);
        return area == null ? new Unit(plain, BigDecimal.ONE) : new Unit("平方米", area);
    }
}
