package org.xiaohao.report.drafting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Source;

/**
 * Words that take a reported number back (更正, 重复统计, 核减, 以…为准, 不含). Whoever wrote them said that the year's value is in
 * doubt: it is in no text until a person has decided, that is, until one of the unit's numbers of it is withdrawn.
 */
final class Corrections {

    private static final Pattern WORDS = Pattern.compile(
            "(?:予以|现)?更正|重复(?:统计|计算|填报|上报)|核减|剔除|以[^，。；]{1,14}为准|不含(?!糊|量)|(?:数据?|数字|面积|件数|人数|金额)[^，。；]{0,6}(?:有误|错误)|[误漏]报|予以撤回");
    /** Cheap to look for; most words hold none of them. */
    private static final List<String> HINTS = List.of("更正", "重复", "核减", "剔除", "为准", "不含", "误", "漏报", "撤回");

    private static final double NAMED = 0.6;

    /** The values in doubt, each with the entries that say so and their words. */
    private final Map<Long, Set<Source>> sources = new LinkedHashMap<>();

    private final Map<Long, String> words = new LinkedHashMap<>();

    Corrections(DraftFacts facts) {
        for (Task task : facts.tasks()) {
            List<YearValue> values = facts.values().stream()
                    .filter(value -> value.taskId() == task.id())
                    .toList();
            for (Entry entry : task.entries()) {
                if (standIn(entry.text())) {
                    read(task, entry, values);
                }
            }
        }
    }

    /** What is taken back is no matter of the report either. */
    static boolean standIn(String sentence) {
        return HINTS.stream().anyMatch(sentence::contains)
                && WORDS.matcher(sentence).find();
    }

    private void read(Task task, Entry entry, List<YearValue> values) {
        String text = Marks.fullWidth(entry.text());
        Matcher found = WORDS.matcher(text);
        while (found.find()) {
            int from = Math.max(text.lastIndexOf('。', found.start()), text.lastIndexOf('；', found.start())) + 1;
            int to = end(text, found.end());
            String sentence = text.substring(from, to);
            Set<Long> meant = new HashSet<>();
            for (YearValue value : values) {
                if (Likeness.held(value.name(), sentence) >= NAMED) {
                    meant.add(value.indicatorId());
                }
            }
            if (meant.isEmpty()) {
                entry.figures().stream()
                        .filter(figure -> figure.indicatorId() != null && figure.start() >= from && figure.end() <= to)
                        .forEach(figure -> meant.add(figure.indicatorId()));
            }
            if (meant.isEmpty()) {
                meant.addAll(ofSameUnit(entry, sentence, values));
            }
            for (Long indicator : meant) {
                if (!isDecided(task, entry, indicator)) {
                    sources.computeIfAbsent(indicator, id -> new LinkedHashSet<>())
                            .add(Reading.source(entry));
                    words.putIfAbsent(indicator, sentence);
                }
            }
        }
    }

    /** Where no name is said: what the entry counts in the unit of the number that is taken back, or else all of it. */
    private static Set<Long> ofSameUnit(Entry entry, String sentence, List<YearValue> values) {
        Set<Long> own = new HashSet<>();
        entry.figures().forEach(figure -> {
            if (figure.indicatorId() != null) {
                own.add(figure.indicatorId());
            }
        });
        Set<Long> alike = new HashSet<>(own);
        alike.removeIf(indicator -> values.stream()
                .noneMatch(value -> value.indicatorId() == indicator
                        && Pattern.compile("\\d(?:[余多])?" + Pattern.quote(value.classifier()))
                                .matcher(sentence)
                                .find()));
        return alike.isEmpty() ? own : alike;
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("。；".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isDecided(Task task, Entry entry, Long indicator) {
        return task.entries().stream()
                .filter(other -> other.unitId() == entry.unitId())
                .flatMap(other -> other.figures().stream())
                .anyMatch(figure -> figure.withdrawn() && indicator.equals(figure.indicatorId()));
    }

    /** The facts without the values that are in doubt, and without the rates that rest on them. */
    DraftFacts without(DraftFacts facts) {
        if (sources.isEmpty()) {
            return facts;
        }
        List<YearValue> values = facts.values().stream()
                .map(value -> isInDoubt(value) ? unknown(value) : value)
                .toList();
        return new DraftFacts(
                facts.year(),
                facts.place(),
                facts.preamble(),
                facts.tasks(),
                facts.units(),
                facts.highlights(),
                values,
                facts.rectified(),
                facts.acts(),
                facts.lastReport(),
                facts.returned());
    }

    private boolean isInDoubt(YearValue value) {
        return isMeant(value.indicatorId()) || isMeant(value.numerator()) || isMeant(value.denominator());
    }

    private boolean isMeant(@Nullable Long indicator) {
        return indicator != null && sources.containsKey(indicator);
    }

    private static YearValue unknown(YearValue value) {
        return new YearValue(
                value.indicatorId(),
                value.taskId(),
                value.name(),
                value.classifier(),
                value.operation(),
                value.headline(),
                null,
                value.atLeast(),
                value.operands(),
                value.numerator(),
                value.denominator(),
                value.asked(),
                value.question());
    }

    void ask(Questions questions) {
        sources.forEach(
                (indicator, about) -> questions.disagrees(List.copyOf(about), words.getOrDefault(indicator, "")));
    }
}
