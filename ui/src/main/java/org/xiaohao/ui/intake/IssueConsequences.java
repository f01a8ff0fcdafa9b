package org.xiaohao.ui.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskToImport;

/** What comes of handing tasks over today. */
final class IssueConsequences {

    private IssueConsequences() {}

    /**
     * How many tasks each unit has a part in: each named one, and each active member of a named group.
     *
     * @param members the active members of a group
     */
    static Map<Long, Integer> duties(List<TaskToImport> tasks, LongFunction<Set<Long>> members) {
        Map<Long, Integer> duties = new TreeMap<>();
        Map<Long, Set<Long>> known = new TreeMap<>();
        for (TaskToImport task : tasks) {
            Set<Long> named = new HashSet<>();
            for (TaskToImport.Party party : task.parties()) {
                Long unit = party.orgUnitId();
                Long group = party.orgUnitGroupId();
                if (unit != null) {
                    named.add(unit);
                } else if (group != null) {
                    named.addAll(known.computeIfAbsent(group, members::apply));
                }
            }
            named.forEach(unit -> duties.merge(unit, 1, Integer::sum));
        }
        return duties;
    }

    /** The cycle that the task with the shortest recurrence asks for; null where none asks for one. */
    static @Nullable ReportingCycle wantedCycle(List<TaskToImport> tasks) {
        return tasks.stream()
                .map(IssueConsequences::wantedCycle)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The tasks that ask for a cycle. */
    static List<TaskToImport> asking(List<TaskToImport> tasks, ReportingCycle cycle) {
        return tasks.stream().filter(task -> wantedCycle(task) == cycle).toList();
    }

    private static @Nullable ReportingCycle wantedCycle(TaskToImport task) {
        Recurrence recurrence = task.particulars().recurrence();
        return switch (recurrence) {
            // Reports come no oftener than each month.
            case WEEK, MONTH -> ReportingCycle.MONTH;
            case QUARTER -> ReportingCycle.QUARTER;
            case HALF_YEAR -> ReportingCycle.HALF_YEAR;
            case YEAR, OTHER -> null;
            case null -> null;
        };
    }

    /**
     * The tasks that are overdue the day they are handed over.
     *
     * @param usual the due date of tasks that print none; null while there is none
     */
    static List<TaskToImport> overdue(List<TaskToImport> tasks, @Nullable LocalDate usual, LocalDate today) {
        return tasks.stream()
                .filter(task -> {
                    LocalDate due = task.dueDate() == null ? usual : task.dueDate();
                    return due != null && !task.longTerm() && due.isBefore(today);
                })
                .toList();
    }
}
