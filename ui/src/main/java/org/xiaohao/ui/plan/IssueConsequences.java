package org.xiaohao.ui.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftParty;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.ReportingCycle;

/** What comes of issuing a draft today. */
final class IssueConsequences {

    private IssueConsequences() {}

    /** How many units will be told: each named one and each active member of a named group, once. */
    static int unitsTold(
            PlanDraft draft,
            List<OrgUnitReference> units,
            List<OrgUnitGroupReference> groups,
            LongFunction<Set<Long>> members) {
        Map<String, Long> unitIds = units.stream()
                .collect(Collectors.toMap(OrgUnitReference::shortName, OrgUnitReference::id, (a, b) -> a));
        Map<String, Long> groupIds = groups.stream()
                .collect(Collectors.toMap(OrgUnitGroupReference::name, OrgUnitGroupReference::id, (a, b) -> a));
        Set<Long> told = new HashSet<>();
        Set<String> groupNames = new HashSet<>();
        for (DraftTask task : draft.tasks()) {
            for (DraftParty party : task.parties()) {
                String name = party.resolvedName();
                if (name != null && party.group()) {
                    groupNames.add(name);
                } else if (name != null && unitIds.containsKey(name)) {
                    told.add(unitIds.get(name));
                }
            }
        }
        groupNames.stream().map(groupIds::get).filter(id -> id != null).forEach(id -> told.addAll(members.apply(id)));
        return told.size();
    }

    /** The cycle that the task with the shortest recurrence asks for; null where none asks for one. */
    static @Nullable ReportingCycle wantedCycle(PlanDraft draft) {
        return draft.tasks().stream()
                .map(IssueConsequences::wantedCycle)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The tasks that ask for a cycle. */
    static List<DraftTask> asking(PlanDraft draft, ReportingCycle cycle) {
        return draft.tasks().stream().filter(task -> wantedCycle(task) == cycle).toList();
    }

    private static @Nullable ReportingCycle wantedCycle(DraftTask task) {
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

    /** The tasks that are overdue the day they are issued. */
    static List<DraftTask> overdue(PlanDraft draft, LocalDate today) {
        return draft.tasks().stream()
                .filter(task -> {
                    LocalDate due = task.dueDate();
                    return due != null && !task.longTerm() && due.isBefore(today);
                })
                .toList();
    }
}
