package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/**
 * Numbers that are only a period's part: the unit counts the same thing in another period, or the year has a value of it,
 * or it is a mere count of what comes in and goes out every day, by a unit that reports each period.
 * Said without their months they would be read as the year's.
 */
final class Parts {

    private static final Pattern BARE_COUNT =
            Pattern.compile("^(?:收到|接到|受理|接待|接访|提出|答复|解答|发放)[^\\d，]{2,12}\\d[\\d.,]*[万亿]?[余多]?[\\u4e00-\\u9fff]{1,3}$");

    private final Map<Long, List<Counted>> ofTasks = new HashMap<>();
    private final Map<String, Map<Integer, List<Counted>>> ofUnits = new HashMap<>();
    private final Map<Long, YearValue> values;

    Parts(Map<Long, YearValue> values) {
        this.values = values;
    }

    /** @param task null for what is outside the plans, which is told once a year */
    boolean holds(@Nullable Task task, Entry entry, Traced clause) {
        boolean free = clause.marks().stream().anyMatch(mark -> mark.value().indicator() == null);
        if (task == null || !free || Phrases.WHOLE_YEAR.matcher(clause.text()).find()) {
            return false;
        }
        Map<Integer, List<Counted>> periods =
                ofUnits.computeIfAbsent(task.id() + "/" + entry.unitId(), key -> counted(task, entry.unitId()));
        boolean several = periods.keySet().stream().anyMatch(period -> period != entry.period());
        boolean bare = clause.marks().stream().allMatch(mark -> mark.value().indicator() == null)
                && BARE_COUNT.matcher(clause.text()).matches();
        return bare && several
                || clause.marks().stream()
                        .filter(mark -> mark.value().indicator() == null)
                        .anyMatch(mark -> Counted.at(clause.text(), mark.start())
                                .filter(own -> isHeld(own, task, entry.period(), periods))
                                .isPresent());
    }

    private boolean isHeld(Counted own, Task task, int period, Map<Integer, List<Counted>> periods) {
        return ofTasks.computeIfAbsent(task.id(), this::valuesOf).stream().anyMatch(own::isHeldBy)
                || periods.entrySet().stream()
                        .filter(other -> other.getKey() != period)
                        .flatMap(other -> other.getValue().stream())
                        .anyMatch(own::isHeldBy);
    }

    /** By period, what a unit counts in the words of a task. */
    private static Map<Integer, List<Counted>> counted(Task task, long unit) {
        Map<Integer, List<Counted>> result = new HashMap<>();
        for (Entry entry : task.entries()) {
            if (entry.unitId() == unit) {
                List<Counted> own = result.computeIfAbsent(entry.period(), period -> new ArrayList<>());
                Marks.clauses(entry.text()).forEach(clause -> own.addAll(Counted.in(clause)));
            }
        }
        return result;
    }

    private List<Counted> valuesOf(long task) {
        return values.values().stream()
                .filter(value -> value.taskId() == task && !value.classifier().isEmpty())
                .map(value -> new Counted(value.name(), value.classifier().substring(0, 1), ""))
                .toList();
    }
}
