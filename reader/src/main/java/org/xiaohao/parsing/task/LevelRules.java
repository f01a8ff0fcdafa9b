package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.UnitMention;

/** Tells the level of government from the issuer, the names of the units and words such as "the whole district". */
public final class LevelRules {

    // rule K03
    private static final Pattern NATIONAL = Pattern.compile("国务院|中共中央|中央办公厅|全国人大");
    // rule K04
    private static final Pattern PREFIX = Pattern.compile("([省市区县镇乡州旗])(?!域|场|民|城|镇|委会).+");
    // rule K06
    private static final Pattern PLACE =
            Pattern.compile("[\u4E00-\u9FFF]{1,7}?([省市区县镇乡州旗]|街道)(?:$|人民政府|政府|委|办|(?=[0-9关贯优])|[\u4E00-\u9FFF]*)");
    // rule K05
    private static final Pattern WHOLE = Pattern.compile("全([省市区县镇乡州旗])");

    private LevelRules() {}

    public static List<Offer<String>> levels(
            List<Offer<String>> titles, List<Offer<String>> issuers, List<ParsedTask> tasks) {
        List<Offer<String>> levels = new ArrayList<>();
        for (Offer<String> name : concat(issuers, titles)) {
            if (name.sureness() != Sureness.LOW
                    && NATIONAL.matcher(name.value()).find()) {
                offer(levels, "国家", Sureness.HIGH);
            }
        }
        byUnits(tasks, levels);
        for (Offer<String> name : concat(issuers, titles)) {
            Matcher whole = WHOLE.matcher(name.value());
            Matcher place = PLACE.matcher(name.value());
            if (whole.find()) {
                offer(levels, whole.group(1), Sureness.MEDIUM);
            } else if (place.lookingAt()) {
                offer(levels, place.group(1), Sureness.LOW);
            }
        }
        return levels;
    }

    private static List<Offer<String>> concat(List<Offer<String>> issuers, List<Offer<String>> titles) {
        List<Offer<String>> all = new ArrayList<>(issuers);
        all.addAll(titles);
        return all;
    }

    /** Units of one level name it first, as in "district bureau of justice". */
    private static void byUnits(List<ParsedTask> tasks, List<Offer<String>> levels) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int units = 0;
        for (ParsedTask task : tasks) {
            for (List<UnitMention> mentions : List.of(task.lead(), task.responsible(), task.supporting())) {
                for (UnitMention unit : mentions) {
                    units++;
                    Matcher prefix = PREFIX.matcher(unit.name());
                    if (prefix.matches()) {
                        counts.merge(prefix.group(1), 1, Integer::sum);
                    }
                }
            }
        }
        int all = units;
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 3 > all)
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(entry -> offer(levels, entry.getKey(), Sureness.HIGH));
    }

    private static void offer(List<Offer<String>> levels, String level, Sureness sureness) {
        if (levels.stream().noneMatch(known -> known.value().equals(level))) {
            levels.add(new Offer<>(level, sureness, null));
        }
    }
}
