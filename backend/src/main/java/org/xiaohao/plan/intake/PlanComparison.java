package org.xiaohao.plan.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.xiaohao.orgunit.UnitNames;
import org.xiaohao.plan.AmendPlan.AmendedTask;
import org.xiaohao.plan.AmendPlan.TaskVersion;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IssuedTask;
import org.xiaohao.plan.TaskToImport;

/**
 * Compares a worksheet with an issued plan. A point is the task with the same number and title, else with the same
 * title, else with the same section and number.
 */
final class PlanComparison {

    private final List<SheetTask> sheet;
    private final List<TaskToImport> contents;
    private final List<IssuedTask> issued;
    private final LongFunction<List<Long>> members;
    private final Map<Integer, IssuedTask> pairs = new HashMap<>();

    /** @param members the active members of a group */
    PlanComparison(IntakeDetails details, List<IssuedTask> issued, LongFunction<List<Long>> members) {
        this.sheet = details.sheet().tasks();
        this.contents = new SheetTasks(details).toImport();
        this.issued = issued;
        this.members = members;
        pair(task -> task.number() + "|" + UnitNames.normalise(task.title()), IssuedForm.NUMBER_AND_TITLE);
        pair(task -> UnitNames.normalise(task.title()), IssuedForm.TITLE);
        pair(task -> task.section() + "|" + task.number(), IssuedForm.PLACE);
    }

    private enum IssuedForm {
        NUMBER_AND_TITLE,
        TITLE,
        PLACE;

        String of(IssuedTask task) {
            return switch (this) {
                case NUMBER_AND_TITLE -> task.number() + "|" + UnitNames.normalise(task.title());
                case TITLE -> UnitNames.normalise(task.title());
                case PLACE -> task.section() + "|" + task.number();
            };
        }
    }

    private void pair(Function<TaskToImport, String> form, IssuedForm issuedForm) {
        Set<Long> taken = new HashSet<>();
        pairs.values().forEach(task -> taken.add(task.id()));
        Map<String, Deque<IssuedTask>> free = new HashMap<>();
        issued.stream()
                .filter(task -> !taken.contains(task.id()))
                .forEach(task -> free.computeIfAbsent(issuedForm.of(task), key -> new ArrayDeque<>())
                        .add(task));
        for (int i = 0; i < contents.size(); i++) {
            Deque<IssuedTask> same = pairs.containsKey(i) ? null : free.get(form.apply(contents.get(i)));
            IssuedTask task = same == null ? null : same.poll();
            if (task != null) {
                pairs.put(i, task);
            }
        }
    }

    /** Which part of the plan is in the newer version, from 0 to 1. */
    double likeness() {
        return issued.isEmpty() ? 0 : (double) pairs.size() / Math.max(issued.size(), contents.size());
    }

    PlanDifference difference(long planId, String planTitle) {
        List<PlanDifference.Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (int i = 0; i < contents.size(); i++) {
            IssuedTask before = pairs.get(i);
            TaskToImport content = contents.get(i);
            int key = sheet.get(i).key();
            if (before == null) {
                changes.add(new PlanDifference.Added(key, content.number(), content.title()));
                continue;
            }
            PlanDifference.Changed changed = changed(before, key, content);
            if (isChange(changed)) {
                changes.add(changed);
            } else {
                unchanged++;
            }
        }
        gone().forEach(task -> changes.add(new PlanDifference.Removed(task)));
        return new PlanDifference(planId, planTitle, changes, unchanged);
    }

    private static boolean isChange(PlanDifference.Changed changed) {
        return changed.reworded()
                || changed.deadline() != null
                || !changed.added().isEmpty()
                || !changed.released().isEmpty()
                || !changed.otherRole().isEmpty();
    }

    private PlanDifference.Changed changed(IssuedTask before, int key, TaskToImport content) {
        Map<Long, AssignmentRole> wanted = roles(content);
        Map<Long, AssignmentRole> added = new LinkedHashMap<>();
        Map<Long, AssignmentRole> otherRole = new LinkedHashMap<>();
        wanted.forEach((unit, role) -> {
            AssignmentRole had = before.units().get(unit);
            if (had == null) {
                added.put(unit, role);
            } else if (had != role) {
                otherRole.put(unit, role);
            }
        });
        Map<Long, AssignmentRole> released = new LinkedHashMap<>(before.units());
        released.keySet().removeAll(wanted.keySet());
        boolean reworded = !before.number().equals(content.number())
                || !before.title().equals(content.title())
                || !before.body().equals(content.body());
        return new PlanDifference.Changed(
                before,
                key,
                content.title(),
                reworded,
                Objects.equals(content.dueDate(), before.dueDate()) ? null : content.dueDate(),
                added,
                released,
                otherRole);
    }

    private Map<Long, AssignmentRole> roles(TaskToImport content) {
        Map<Long, AssignmentRole> roles = new LinkedHashMap<>();
        for (AssignmentRole role : AssignmentRole.values()) {
            for (TaskToImport.Party party : content.parties()) {
                if (party.role() == role) {
                    units(party).forEach(unit -> roles.putIfAbsent(unit, role));
                }
            }
        }
        return roles;
    }

    private List<Long> units(TaskToImport.Party party) {
        Long unit = party.orgUnitId();
        Long group = party.orgUnitGroupId();
        return unit != null ? List.of(unit) : group == null ? List.of() : members.apply(group);
    }

    private List<IssuedTask> gone() {
        Set<Long> found = new HashSet<>();
        pairs.values().forEach(task -> found.add(task.id()));
        return issued.stream()
                .filter(task -> !found.contains(task.id())
                        && task.state() != org.xiaohao.plan.TaskState.CANCELLED
                        && task.state() != org.xiaohao.plan.TaskState.CLOSED)
                .toList();
    }

    /** The points of the newer version, each with the task that it is. */
    List<AmendedTask> amendedTasks() {
        List<AmendedTask> amended = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            IssuedTask task = pairs.get(i);
            amended.add(
                    new AmendedTask(task == null ? null : new TaskVersion(task.id(), task.version()), contents.get(i)));
        }
        return amended;
    }

    /** The tasks that the newer version no longer has. */
    List<TaskVersion> cancelled() {
        return gone().stream()
                .map(task -> new TaskVersion(task.id(), task.version()))
                .toList();
    }
}
