package org.xiaohao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.report.ReportMaterial.EntryFacts;
import org.xiaohao.report.ReportMaterial.FigureFacts;
import org.xiaohao.shared.PlainNumber;

/**
 * The figures of a task as sentences. Counts with the same name and classifier are summed over units and periods, where
 * a lower bound stays one (余). Rates, averages and estimates are never summed: they are listed by unit.
 */
final class FigureWords {

    private static final Pattern RATE_CLASSIFIER = Pattern.compile(".*(?:[%％‰]|百分点|百分比|成|倍)");
    private static final Pattern RATE_NAME = Pattern.compile(".*(?:率|比例|比重|占比|指数|排名|位次)|.*(?:平均|人均|户均|增长|下降).*");
    private static final Pattern SEPARATORS = Pattern.compile("[,，\\s]");

    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final Map<Key, List<Single>> singles = new LinkedHashMap<>();

    private record Key(String name, String classifier) {}

    private record Sum(BigDecimal amount, boolean atLeast) {

        Sum plus(BigDecimal more, boolean bound) {
            return new Sum(amount.add(more), atLeast || bound);
        }
    }

    private record Single(String amount, String unit) {}

    private FigureWords(List<EntryFacts> entries) {
        for (EntryFacts entry : entries) {
            entry.figures().forEach(figure -> add(figure, entry.unitName()));
        }
    }

    /**
     * The sentences, empty where there is nothing to add.
     *
     * @param entries the approved entries of one task
     * @param said what stands before; a figure that it has is not repeated
     */
    static String of(List<EntryFacts> entries, String said) {
        return new FigureWords(entries).words(said);
    }

    private void add(FigureFacts figure, String unit) {
        Key key = new Key(figure.name().strip(), figure.classifier().strip());
        boolean about = figure.qualifier() == Qualifier.ABOUT || figure.qualifier() == Qualifier.AT_MOST;
        boolean atLeast = figure.qualifier() == Qualifier.AT_LEAST;
        if (about || isRate(key)) {
            singles.computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(new Single(
                            (!about ? "" : figure.qualifier() == Qualifier.AT_MOST ? "不超过" : "约")
                                    + amount(figure.amount(), key.classifier(), atLeast),
                            unit));
        } else {
            sums.merge(
                    key,
                    new Sum(figure.amount(), atLeast),
                    (before, more) -> before.plus(more.amount(), more.atLeast()));
        }
    }

    private static boolean isRate(Key key) {
        return RATE_CLASSIFIER.matcher(key.classifier()).matches()
                || RATE_NAME.matcher(key.name()).matches();
    }

    private String words(String said) {
        String plain = SEPARATORS.matcher(said).replaceAll("");
        List<String> summed = new ArrayList<>();
        sums.forEach((key, sum) -> {
            String amount = amount(sum.amount(), key.classifier(), sum.atLeast());
            if (!says(plain, key, amount)) {
                summed.add(key.name() + amount);
            }
        });
        List<String> listed = new ArrayList<>();
        singles.forEach((key, all) -> {
            Set<Single> fresh = new LinkedHashSet<>(all);
            fresh.removeIf(single -> says(plain, key, single.amount()));
            if (!fresh.isEmpty()) {
                listed.add(key.name() + list(fresh));
            }
        });
        return (summed.isEmpty() ? "" : "累计" + String.join("，", summed) + "。")
                + (listed.isEmpty() ? "" : String.join("；", listed) + "。");
    }

    private static String list(Set<Single> all) {
        if (all.size() == 1) {
            return all.iterator().next().amount();
        }
        return String.join(
                "、",
                all.stream()
                        .map(single -> single.amount() + "（" + single.unit() + "）")
                        .toList());
    }

    /** Whether the text names both the thing and the figure; half of it may be said of something else. */
    private static boolean says(String plain, Key key, String amount) {
        String name = SEPARATORS.matcher(key.name()).replaceAll("");
        return plain.contains(name)
                && Pattern.compile("(?<![\\d.])" + Pattern.quote(amount))
                        .matcher(plain)
                        .find();
    }

    private static String amount(BigDecimal amount, String classifier, boolean atLeast) {
        String number = PlainNumber.words(amount);
        if (!atLeast) {
            return number + classifier;
        }
        // 余 stands between the number and a measure word, but not before a percent sign.
        return RATE_CLASSIFIER.matcher(classifier).matches() ? number + classifier + "以上" : number + "余" + classifier;
    }
}
