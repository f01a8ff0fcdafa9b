package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.SpanRole;

/** Recomputes every number of a draft from what it says it rests on, by rules of its own. */
public final class Proof {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern EXEMPT = Pattern.compile(
            "《[^》]*》|(?:19|20)\\d\\d(?:年度|年)?(?:[—\\-至]20\\d\\d年?)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{1,2}月(?:\\d{1,2}日)?(?:底)?前?|12345|“[^”]*\\d[^”]*”|3·15");
    private static final Pattern PRINTED = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(万|亿)?(?:余|多)?((?:万|亿)?元)?");
    private static final Map<String, BigDecimal> SIZE =
            Map.of("元", BigDecimal.ONE, "万元", new BigDecimal("10000"), "亿元", new BigDecimal("100000000"));
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Proof() {}

    static void require(ReportDraft draft) {
        draft.statements().forEach(statement -> require(statement.text(), statement.figures()));
    }

    /** Every number of a text that is no date and no name lies in a span whose operands give it. */
    public static void require(String text, List<FigureSpan> figures) {
        BitSet covered = new BitSet();
        for (FigureSpan span : figures) {
            covered.set(span.start(), span.end());
            String printed = text.substring(span.start(), span.end());
            assertThat(agree(printed, recomputed(span), text.substring(span.start())))
                    .as("%s in %s is %s", printed, text, recomputed(span))
                    .isTrue();
        }
        Matcher exempt = EXEMPT.matcher(text);
        while (exempt.find()) {
            covered.set(exempt.start(), exempt.end());
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            assertThat(covered.nextClearBit(number.start()))
                    .as("%s in %s", number.group(), text)
                    .isGreaterThanOrEqualTo(number.end());
        }
    }

    private static BigDecimal recomputed(FigureSpan span) {
        return switch (span.operation()) {
            case ONE -> size(span.operands().getFirst());
            case SUM, LATEST -> sum(span, null);
            case RATIO ->
                sum(span, SpanRole.NUMERATOR)
                        .multiply(HUNDRED)
                        .divide(sum(span, SpanRole.DENOMINATOR), 6, RoundingMode.HALF_UP);
            case GROWTH ->
                sum(span, SpanRole.CURRENT)
                        .subtract(sum(span, SpanRole.BASE))
                        .multiply(HUNDRED)
                        .divide(sum(span, SpanRole.BASE), 6, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal sum(FigureSpan span, @org.jspecify.annotations.Nullable SpanRole role) {
        return span.operands().stream()
                .filter(operand -> role == null || operand.role() == role)
                .map(Proof::size)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal size(Operand operand) {
        return operand.amount().multiply(SIZE.getOrDefault(operand.classifier(), BigDecimal.ONE));
    }

    private static boolean agree(String printed, BigDecimal value, String around) {
        Matcher m = PRINTED.matcher(printed);
        assertThat(m.find()).isTrue();
        BigDecimal shown = new BigDecimal(m.group(1).replace(",", ""));
        String money = m.group(3) == null ? null : (m.group(2) == null ? "" : m.group(2)) + m.group(3);
        shown = money != null
                ? shown.multiply(SIZE.get(money))
                : shown.multiply(m.group(2) == null ? BigDecimal.ONE : SIZE.get(m.group(2) + "元"));
        if (printed.contains("%")) {
            return value.abs().subtract(shown).abs().compareTo(new BigDecimal("0.051")) < 0;
        }
        boolean bound = around.matches("(?s)[\\d.,]+(?:万|亿)?[余多].*");
        return shown.compareTo(value) == 0
                || bound
                        && shown.compareTo(value) < 0
                        && shown.multiply(new BigDecimal("1.2")).compareTo(value) > 0;
    }
}
