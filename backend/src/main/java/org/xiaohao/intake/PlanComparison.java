package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xiaohao.plan.AmendPlan.AmendedTask;
import org.xiaohao.plan.AmendPlan.TaskVersion;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IssuedTask;
import org.xiaohao.plan.TaskToImport;

/** Compares a worksheet with an issued plan: what is new, changed or gone. */
final class PlanComparison {

    private final List<SheetTask> sheet;
    private final List<TaskToImport> contents;
    private final List<IssuedTask> issued;
    private final Map<Long, List<Long>> members;
    private final Map<Integer, IssuedTask> pairs = new HashMap<>();

    /** @param members the active members of the groups that names mean */
    PlanComparison(IntakeDetails details, List<IssuedTask> issued, Map<Long, List<Long>> members) {
        this.sheet = details.sheet().tasks();
        this.contents = new SheetTasks(details).toImport();
        this.issued = issued;
        this.members = members;
        Map<Long, IssuedTask> byId = new HashMap<>();
        issued.forEach(task -> byId.put(task.id(), task));
        new SamePoints(
                        sheet.stream().map(SamePoints.Wanted::of).toList(),
                        issued.stream().map(IssuedTask::point).toList())
                .pairs()
                .forEach((index, id) -> {
                    IssuedTask task = byId.get(id);
                    if (task != null) {
                        pairs.put(index, task);
                    }
                });
    }

    PlanDifference difference(long planId, String planTitle) {
        List<PlanDifference.Change> changes = new ArrayList<>();
        Set<Integer> moved = moved();
        int unchanged = 0;
        for (int i = 0; i < contents.size(); i++) {
            IssuedTask before = pairs.get(i);
            TaskToImport content = contents.get(i);
            int key = sheet.get(i).key();
            if (before == null) {
                changes.add(new PlanDifference.Added(key, content.number(), content.title()));
                continue;
            }
            PlanDifference.Changed changed = changed(before, key, content, moved.contains(i));
            if (changed.isInOtherSection() || changed.moved() || changed.isOtherContent()) {
                changes.add(changed);
            } else {
                unchanged++;
            }
        }
        gone().forEach(task -> changes.add(new PlanDifference.Removed(task)));
        return new PlanDifference(planId, planTitle, changes, unchanged);
    }

    /** A point that stays in its section, and its place in the issued plan. */
    private record Staying(int index, int place) {}

    /** The points that stay in their section, but not in their order: as few as can be told to have moved. */
    private Set<Integer> moved() {
        Map<Long, Integer> places = new HashMap<>();
        issued.forEach(task -> places.put(task.id(), places.size()));
        List<Staying> staying = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            IssuedTask task = pairs.get(i);
            if (task != null && Objects.equals(task.section(), contents.get(i).section())) {
                staying.add(new Staying(i, places.getOrDefault(task.id(), 0)));
            }
        }
        Set<Integer> moved = new HashSet<>();
        staying.forEach(point -> moved.add(point.index()));
        LongestRun.of(staying, Staying::place).forEach(point -> moved.remove(point.index()));
        return moved;
    }

    private PlanDifference.Changed changed(IssuedTask before, int key, TaskToImport content, boolean moved) {
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
                content.section(),
                moved,
                reworded,
                Objects.equals(content.dueDate(), before.dueDate()) ? null : content.dueDate(),
                added,
                released,
                otherRole,
                !before.particulars().equals(content.particulars()));
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
        return unit != null ? List.of(unit) : group == null ? List.of() : members.getOrDefault(group, List.of());
    }

    private List<IssuedTask> gone() {
        Set<Long> found = new HashSet<>();
        pairs.values().forEach(task -> found.add(task.id()));
        return issued.stream()
                .filter(task -> !found.contains(task.id()) && task.isCancellable())
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
