package org.xiaohao.report.drafting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Unit;

/** Names of units in the words of others: a report speaks as one, not as its departments. */
final class UnitNames {

    private static final int SHORTEST = 4;

    private final List<Unit> units;
    private final Map<String, String> renamed = new HashMap<>();
    private final @Nullable Pattern unitNames;
    private final @Nullable Pattern together;

    UnitNames(List<Unit> units) {
        this.units = units;
        units.forEach(unit ->
                unit.former().forEach(old -> renamed.put(old, unit.names().getFirst())));
        String names = units.stream()
                .flatMap(unit -> unit.names().stream())
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        unitNames = names.isEmpty() ? null : Pattern.compile(names);
        together = names.isEmpty()
                ? null
                : Pattern.compile(
                        "^(?:会同|联合|与|和)(?:(?:" + names
                                + "|[\\u4e00-\\u9fff、]{2,14}?(?:部门|单位|组织部门))[、和]?)+(?:等[\\u4e00-\\u9fff]{0,4}(?:部门|单位))?(?:共同|联合|一同|一起|合办|同步)?");
    }

    boolean standIn(String text) {
        return unitNames != null && unitNames.matcher(text).find();
    }

    /** Without 会同区司法局、区财政局 at the beginning. */
    Traced withoutCompany(Traced words) {
        return together == null ? words : words.without(together);
    }

    /** Names out of use become those that took their place. */
    Traced rename(Traced words) {
        Traced result = words;
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            if (result.text().contains(name.getKey()) && !result.text().contains("更名")) {
                result = result.swap(name.getKey(), name.getValue());
            }
        }
        return result;
    }

    /** Units' names become 个别单位 or 个别镇街. */
    Traced nameless(Traced words) {
        if (unitNames == null) {
            return words;
        }
        Traced result = words;
        Matcher found = unitNames.matcher(words.text());
        while (found.find()) {
            String name = found.group();
            boolean town =
                    units.stream().anyMatch(unit -> unit.town() && unit.names().contains(name));
            result = result.swap(name, town ? "个别镇街" : "个别单位");
        }
        return result;
    }
}
