package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Revision;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.SpanRole;

/** The year's value of an indicator by the rules of the samples. */
final class YearsFigures {

    private static final Map<String, BigDecimal> YUAN =
            Map.of("元", BigDecimal.ONE, "万元", BigDecimal.valueOf(10_000), "亿元", BigDecimal.valueOf(100_000_000));

    record Told(
            long entry,
            int revision,
            long unit,
            int period,
            @Nullable String name,
            BigDecimal amount,
            String classifier,
            String qualifier,
            String scope,
            boolean whole,
            boolean counts,
            boolean withdrawn) {

        Operand operand() {
            return new Operand(new Source(SourceKind.ENTRY, entry, revision), name, amount, classifier, null);
        }
    }

    private YearsFigures() {}

    static YearValue value(String[] row, Map<String, Long> ids, List<Told> all) {
        List<Told> told = all.stream()
                .filter(one ->
                        one.counts() && !one.withdrawn() && !one.qualifier().equals("ABOUT"))
                .sorted(Comparator.comparingInt(Told::period))
                .toList();
        Operation operation = Operation.valueOf(row[5]);
        List<Told> taken =
                switch (operation) {
                    case SUM -> sum(told);
                    case LATEST -> latest(told);
                    case ONE, RATIO -> told.isEmpty() ? List.<Told>of() : List.of(told.getLast());
                };
        List<Told> odd = operation == Operation.SUM ? odd(told) : List.of();
        BigDecimal sum = BigDecimal.ZERO;
        for (Told one : taken) {
            sum = sum.add(inUnit(one.amount(), one.classifier(), row[3]));
        }
        boolean known = !taken.isEmpty() && odd.isEmpty() && operation != Operation.RATIO;
        return new YearValue(
                Objects.requireNonNull(ids.get(row[0])),
                Long.parseLong(row[1]),
                row[2],
                row[3],
                operation,
                row[6].equals("y"),
                known ? sum : null,
                taken.stream().anyMatch(one -> one.qualifier().equals("AT_LEAST")),
                taken.stream().map(Told::operand).toList(),
                row[7].isEmpty() ? null : ids.get(row[7]),
                row[8].isEmpty() ? null : ids.get(row[8]),
                odd.stream()
                        .map(one -> new Revision(one.entry(), one.revision()))
                        .toList(),
                odd.isEmpty() ? "" : "magnitude");
    }

    static YearValue ratio(String[] row, Map<String, Long> ids, YearValue top, YearValue bottom) {
        BigDecimal value =
                top.value() == null || bottom.value() == null || bottom.value().signum() == 0
                        ? null
                        : top.value().multiply(BigDecimal.valueOf(100)).divide(bottom.value(), 2, RoundingMode.HALF_UP);
        List<Operand> operands = new ArrayList<>();
        top.operands().forEach(one -> operands.add(one.as(SpanRole.NUMERATOR)));
        bottom.operands().forEach(one -> operands.add(one.as(SpanRole.DENOMINATOR)));
        return new YearValue(
                Objects.requireNonNull(ids.get(row[0])),
                Long.parseLong(row[1]),
                row[2],
                row[3],
                Operation.RATIO,
                row[6].equals("y"),
                value,
                false,
                operands,
                ids.get(row[7]),
                ids.get(row[8]),
                List.of(),
                "");
    }

    private static BigDecimal inUnit(BigDecimal amount, String classifier, String unit) {
        return YUAN.containsKey(unit) && YUAN.containsKey(classifier)
                ? amount.multiply(YUAN.get(classifier))
                        .divide(YUAN.get(unit), 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                : amount;
    }

    private static List<Told> sum(List<Told> told) {
        List<Told> whole = told.stream()
                .filter(one -> one.whole() && one.scope().equals("CUMULATIVE"))
                .toList();
        if (!whole.isEmpty()) {
            return List.of(whole.getLast());
        }
        Map<Long, Told> cumulative = new LinkedHashMap<>();
        told.stream().filter(one -> one.scope().equals("CUMULATIVE")).forEach(one -> cumulative.put(one.unit(), one));
        List<Told> taken = new ArrayList<>();
        for (Told one : told) {
            Told last = cumulative.get(one.unit());
            if (one == last
                    || !one.whole() && one.scope().equals("PERIOD") && (last == null || one.period() > last.period())) {
                taken.add(one);
            }
        }
        return taken;
    }

    private static List<Told> latest(List<Told> told) {
        List<Told> whole = told.stream().filter(Told::whole).toList();
        if (!whole.isEmpty()) {
            return List.of(whole.getLast());
        }
        Map<Long, Told> last = new LinkedHashMap<>();
        told.forEach(one -> last.put(one.unit(), one));
        return List.copyOf(last.values());
    }

    /** More than five times all others of the unit: a slip of the pen until somebody says otherwise. */
    private static List<Told> odd(List<Told> told) {
        return told.stream()
                .filter(one -> {
                    List<Told> others = told.stream()
                            .filter(other -> other != one
                                    && other.unit() == one.unit()
                                    && other.scope().equals(one.scope()))
                            .toList();
                    return others.size() > 2
                            && one.amount().compareTo(BigDecimal.valueOf(100)) > 0
                            && others.stream()
                                    .allMatch(other -> inUnit(one.amount(), one.classifier(), "元")
                                                    .compareTo(inUnit(other.amount(), other.classifier(), "元")
                                                            .multiply(BigDecimal.valueOf(8)))
                                            > 0);
                })
                .toList();
    }
}
