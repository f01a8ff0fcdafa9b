package org.xiaohao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.report.DraftStatement.Source;
import org.xiaohao.report.ReportMaterial.EntryFacts;
import org.xiaohao.report.ReportMaterial.TaskFacts;

/** Gathers what units say about tasks. The same words stand once, under the first task, with all who say so. */
final class UnitWords {

    private final Map<String, Saying> sayings = new LinkedHashMap<>();

    private record Saying(TaskFacts task, Set<String> units, Set<Source> sources) {}

    void add(TaskFacts task, EntryFacts entry, String words) {
        if (ChineseWords.saysNothing(words)) {
            return;
        }
        Saying saying = sayings.computeIfAbsent(
                ChineseWords.clause(words), text -> new Saying(task, new LinkedHashSet<>(), new LinkedHashSet<>()));
        saying.units().add(entry.unitName());
        saying.sources().add(new Source(SourceKind.TASK, task.id()));
        saying.sources().add(new Source(SourceKind.ENTRY, entry.id()));
    }

    /** The text of each task about which something is said, in document order. */
    Map<TaskFacts, String> byTask() {
        Map<TaskFacts, List<String>> texts = new LinkedHashMap<>();
        sayings.forEach((text, saying) ->
                texts.computeIfAbsent(saying.task(), task -> new ArrayList<>()).add(text));
        Map<TaskFacts, String> result = new LinkedHashMap<>();
        texts.forEach((task, all) -> result.put(task, all.size() == 1 ? all.getFirst() + "。" : attributed(all)));
        return result;
    }

    private String attributed(List<String> texts) {
        return texts.stream()
                .map(text -> String.join("、", units(text)) + "：" + text)
                .collect(Collectors.joining("；", "", "。"));
    }

    private Set<String> units(String text) {
        Saying saying = sayings.get(text);
        return saying == null ? Set.of() : saying.units();
    }

    /** What the text of a task rests on. */
    List<Source> sources(TaskFacts task) {
        return sayings.values().stream()
                .filter(saying -> saying.task().equals(task))
                .flatMap(saying -> saying.sources().stream())
                .distinct()
                .toList();
    }
}
