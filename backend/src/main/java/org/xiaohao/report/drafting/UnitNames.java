package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Unit;

/** Names of units in the words of others: a report speaks as one, not as its departments. */
final class UnitNames {

    private static final int SHORTEST = 4;

    private static final Pattern OF_GOVERNMENT = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,3}政府(?:及|和|、)?(?:[\\u4e00-\\u9fff]{0,3}政府办(?:公室)?)?(?=文件|常务会议|规章|合同|名义)");

    private static final String COMPANY = "会联与和";

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> towns = new HashSet<>();
    private final @Nullable Pattern together;

    UnitNames(List<Unit> units) {
        List<String> names = new ArrayList<>();
        for (Unit unit : units) {
            unit.former().forEach(old -> renamed.put(old, unit.names().getFirst()));
            names.addAll(unit.names());
            if (unit.town()) {
                towns.addAll(unit.names());
            }
        }
        List<String> known = names.stream()
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        known.forEach(name -> byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>())
                .add(name));
        together = known.isEmpty()
                ? null
                : Pattern.compile(
                        "(?:会同|联合|与|和)(?:(?:"
                                + known.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                                + "|[\\u4e00-\\u9fff、]{1,14}?(?:部门|单位|局|法院|检察院|委员会|办公室|支队|大队|中心|协会))[、和]?)+(?:等[\\u4e00-\\u9fff]{0,4}(?:部门|单位))?(?:共同|联合|一同|一起|合办|同步)?");
    }

    /** Whether a unit is named, and not only a document or a meeting of the government: 市政府办文件82件. */
    boolean standIn(String text) {
        return !next(OF_GOVERNMENT.matcher(text).replaceAll(""), 0).isEmpty();
    }

    /** The first name from a place on, the longest where several begin there; empty without one. */
    private String next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            for (String name : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(name, i)) {
                    return name;
                }
            }
        }
        return "";
    }

    /** Without 会同区司法局、区财政局 at the beginning. */
    Traced withoutCompany(Traced words) {
        boolean company = !words.isEmpty() && COMPANY.indexOf(words.text().charAt(0)) >= 0;
        return together == null || !company ? words : words.withoutStart(together);
    }

    /** Names out of use become those that took their place. */
    Traced rename(Traced words) {
        Traced result = words;
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            if (result.text().contains(name.getKey()) && !result.text().contains("更名为")) {
                result = result.swap(name.getKey(), name.getValue());
            }
        }
        return result;
    }

    /** Units' names become 个别单位 or 个别镇街. */
    Traced nameless(Traced words) {
        Traced result = words;
        for (String name = next(result.text(), 0); !name.isEmpty(); name = next(result.text(), 0)) {
            result = result.swap(name, towns.contains(name) ? "个别镇街" : "个别单位");
        }
        return result;
    }
}
