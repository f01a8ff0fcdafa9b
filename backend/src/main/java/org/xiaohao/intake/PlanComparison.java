package org.xiaohao.intake;

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
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AmendPlan.AmendedTask;
import org.xiaohao.plan.AmendPlan.TaskVersion;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IssuedTask;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.text.PlainForm;

/**
 * Compares a worksheet with an issued plan. A point is the task with the same number and title, else with the same
 * title, else with the same section and number and a like title.
 */
final class PlanComparison {

    /** From this part of equal pairs of characters on two titles are taken for one in other words. */
    private static final double SAME_TASK = 0.4;

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
        for (Form form : Form.values()) {
            pair(form);
        }
    }

    /** By what a point is known again, the surest first. */
    private enum Form {
        NUMBER_AND_TITLE,
        TITLE,
        PLACE;

        /** Null where it tells nothing. */
        @Nullable
        String of(String number, @Nullable String section, String title) {
            return switch (this) {
                case NUMBER_AND_TITLE -> number + "|" + PlainForm.of(title);
                case TITLE -> PlainForm.of(title);
                case PLACE -> number.isEmpty() ? null : section + "|" + number;
            };
        }
    }

    private void pair(Form form) {
        Set<Long> taken = new HashSet<>();
        pairs.values().forEach(task -> taken.add(task.id()));
        Map<String, Deque<IssuedTask>> free = new HashMap<>();
        for (IssuedTask task : issued) {
            String key = taken.contains(task.id()) ? null : form.of(task.number(), task.section(), task.title());
            if (key != null) {
                free.computeIfAbsent(key, first -> new ArrayDeque<>()).add(task);
            }
        }
        for (int i = 0; i < contents.size(); i++) {
            TaskToImport content = contents.get(i);
            String key = pairs.containsKey(i) ? null : form.of(content.number(), content.section(), content.title());
            Deque<IssuedTask> same = key == null ? null : free.get(key);
            IssuedTask task = same == null ? null : same.peek();
            if (same != null && task != null && (form != Form.PLACE || isReworded(task.title(), content.title()))) {
                same.poll();
                pairs.put(i, task);
            }
        }
    }

    /**
     * Whether one title may be the other in other words. Another point at the same place is another task: what units
     * reported on the old one says nothing about it.
     */
    private static boolean isReworded(String one, String other) {
        Set<String> pieces = pieces(one);
        Set<String> common = pieces(other);
        int all = pieces.size() + common.size();
        common.retainAll(pieces);
        return all > 0 && 2.0 * common.size() / all >= SAME_TASK;
    }

    private static Set<String> pieces(String title) {
        String form = PlainForm.of(title);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 1 < form.length(); i++) {
            pieces.add(form.substring(i, i + 2));
        }
        return pieces;
    }

    /** Which part of the plan is in the newer version, from 0 to 1. */
    double likeness() {
        return issued.isEmpty() ? 0 : (double) pairs.size() / Math.max(issued.size(), contents.size());
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
        return unit != null ? List.of(unit) : group == null ? List.of() : members.apply(group);
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
