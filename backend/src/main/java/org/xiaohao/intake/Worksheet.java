package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/**
 * What was read from a document together with everything that people have changed and decided since. A value: each
 * change gives a new worksheet.
 *
 * @param text the text in which all spans are counted
 * @param reading what the parser read from it
 * @param tasks the tasks as they stand now, in the order of the plan to be
 * @param doubts what the parser noticed; the names that the register does not know are not among them
 * @param decisions whom printed names mean, where a person said so
 * @param head what heads the plan, once a person has said so
 * @param nextKey the key of the next task that is added
 */
public record Worksheet(
        String text,
        ParsedPlan reading,
        List<SheetTask> tasks,
        List<SheetDoubt> doubts,
        Map<String, NameDecision> decisions,
        @Nullable PlanHead head,
        int nextKey) {

    public Worksheet {
        tasks = List.copyOf(tasks);
        doubts = List.copyOf(doubts);
        decisions = Map.copyOf(decisions);
    }

    /** The worksheet of a document that nobody has touched yet. */
    static Worksheet of(String text, ParsedPlan reading) {
        List<SheetTask> tasks = new ArrayList<>();
        for (ParsedTask task : reading.tasks()) {
            tasks.add(SheetTask.read(tasks.size(), tasks.size(), task));
        }
        List<SheetDoubt> doubts = new ArrayList<>();
        reading.diagnostics()
                .forEach(diagnostic -> doubts.add(new SheetDoubt(doubts.size(), diagnostic.task(), diagnostic, false)));
        return new Worksheet(text, reading, tasks, doubts, Map.of(), null, tasks.size());
    }

    /** @throws NotFoundException when there is no such task */
    public SheetTask task(int key) {
        return tasks.stream().filter(task -> task.key() == key).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The place of a task in the list, from 0. */
    int indexOf(int key) {
        return tasks.indexOf(task(key));
    }

    /** Every printed name with the keys of the tasks that name it, in the order of the list. */
    public Map<String, Set<Integer>> names() {
        Map<String, Set<Integer>> names = new LinkedHashMap<>();
        for (SheetTask task : tasks) {
            mentions(task.task())
                    .forEach(mention -> names.computeIfAbsent(mention.name(), name -> new java.util.LinkedHashSet<>())
                            .add(task.key()));
        }
        return names;
    }

    /** All units that a task names. */
    public static Stream<UnitMention> mentions(ParsedTask task) {
        return Stream.of(task.lead(), task.responsible(), task.supporting()).flatMap(List::stream);
    }

    Worksheet change(int key, TaskChange change) {
        return replace(key, task -> TaskEdits.change(task, change));
    }

    /** Adds a unit by a name, at the end of a role; a unit that has the role already stays where it is. */
    Worksheet addUnit(int key, AssignmentRole role, String name) {
        String words = InvalidInputException.requireText("unit", name, ParsedTask.MAX_WORDS);
        return replace(key, task -> {
            List<UnitMention> units = new ArrayList<>(TaskEdits.units(task.task(), role));
            if (units.stream().noneMatch(unit -> unit.name().equals(words))) {
                int at = task.task().span().start();
                units.add(new UnitMention(words, at, at));
            }
            return TaskEdits.withUnits(task, role, units);
        });
    }

    Worksheet removeUnit(int key, AssignmentRole role, String name) {
        return replace(
                key,
                task -> TaskEdits.withUnits(
                        task,
                        role,
                        TaskEdits.units(task.task(), role).stream()
                                .filter(Predicate.not(unit -> unit.name().equals(name)))
                                .toList()));
    }

    /**
     * Gives a unit another role, or another place in its role.
     *
     * @param index its place among the others of the new role, from 0
     */
    Worksheet moveUnit(int key, AssignmentRole from, String name, AssignmentRole to, int index) {
        SheetTask task = task(key);
        UnitMention moved = TaskEdits.units(task.task(), from).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Worksheet without = removeUnit(key, from, name);
        return without.replace(key, rest -> {
            List<UnitMention> units = new ArrayList<>(TaskEdits.units(rest.task(), to));
            if (units.stream().noneMatch(unit -> unit.name().equals(name))) {
                units.add(Math.clamp(index, 0, units.size()), moved);
            }
            return TaskEdits.withUnits(rest, to, units);
        });
    }

    /**
     * Makes two tasks of one: what stands before a place of the text, and the rest. Both keep the units and the due date.
     *
     * @param offset where the second one begins, within the title or the body of the task
     */
    Worksheet split(int key, int offset) {
        int index = indexOf(key);
        TaskSplit halves = TaskSplit.at(text, tasks.get(index), offset, nextKey);
        List<SheetTask> changed = new ArrayList<>(tasks);
        changed.set(index, halves.first());
        changed.add(index + 1, halves.second());
        List<SheetDoubt> moved = doubts.stream()
                .map(doubt -> Objects.equals(doubt.task(), key)
                                && doubt.diagnostic().start() >= offset
                                && doubt.diagnostic().start()
                                        < halves.second().task().span().end()
                        ? doubt.of(nextKey)
                        : doubt)
                .toList();
        return new Worksheet(text, reading, changed, moved, decisions, head, nextKey + 1);
    }

    /** Makes one task of a task and the one after it. */
    Worksheet mergeWithNext(int key) {
        int index = indexOf(key);
        if (index + 1 >= tasks.size()) {
            throw new InvalidInputException("task", "merge-without-next");
        }
        SheetTask next = tasks.get(index + 1);
        List<SheetTask> changed = new ArrayList<>(tasks);
        changed.set(index, TaskReshaping.merge(tasks.get(index), next));
        changed.remove(index + 1);
        List<SheetDoubt> moved = doubts.stream()
                .map(doubt -> Objects.equals(doubt.task(), next.key()) ? doubt.of(key) : doubt)
                .toList();
        return new Worksheet(text, reading, changed, moved, decisions, head, nextKey);
    }

    /** @param index the new place in the list, from 0 */
    Worksheet move(int key, int index) {
        SheetTask task = task(key);
        List<SheetTask> changed = new ArrayList<>(tasks);
        changed.remove(task);
        changed.add(Math.clamp(index, 0, changed.size()), task);
        return withTasks(changed);
    }

    /** Takes what is no task out of the list; its doubts go with it. */
    Worksheet remove(int key) {
        SheetTask task = task(key);
        List<SheetTask> changed = new ArrayList<>(tasks);
        changed.remove(task);
        List<SheetDoubt> rest = doubts.stream()
                .filter(doubt -> !Objects.equals(doubt.task(), key))
                .toList();
        return new Worksheet(text, reading, changed, rest, decisions, head, nextKey);
    }

    /** Adds a task of a person's own, after another one or at the end. */
    Worksheet add(@Nullable Integer after, TaskChange words) {
        List<SheetTask> changed = new ArrayList<>(tasks);
        int index = after == null ? tasks.size() : indexOf(after) + 1;
        int at = index == 0 ? 0 : tasks.get(index - 1).task().span().end();
        changed.add(index, TaskEdits.added(nextKey, at, words));
        return new Worksheet(text, reading, changed, doubts, decisions, head, nextKey + 1);
    }

    Worksheet decide(String name, @Nullable NameDecision decision) {
        Map<String, NameDecision> changed = new HashMap<>(decisions);
        if (decision == null) {
            changed.remove(name);
        } else {
            changed.put(name, decision);
        }
        return new Worksheet(text, reading, tasks, doubts, changed, head, nextKey);
    }

    Worksheet settle(Set<Integer> ids, boolean done) {
        Set<Integer> wanted = new HashSet<>(ids);
        return withDoubts(doubts.stream()
                .map(doubt -> wanted.contains(doubt.id()) ? doubt.settle(done) : doubt)
                .toList());
    }

    Worksheet takeOfferedDeadline(int key) {
        Set<Integer> asked = doubts.stream()
                .filter(doubt -> Objects.equals(doubt.task(), key)
                        && doubt.diagnostic().code() == DiagnosticCode.RELATIVE_DEADLINE)
                .map(SheetDoubt::id)
                .collect(Collectors.toSet());
        return replace(key, TaskEdits::takeOfferedDeadline).settle(asked, true);
    }

    Worksheet withHead(PlanHead confirmed) {
        return new Worksheet(text, reading, tasks, doubts, decisions, confirmed, nextKey);
    }

    Worksheet restore(SheetEdit.Restore before) {
        return new Worksheet(text, reading, before.tasks(), before.doubts(), before.decisions(), head, nextKey);
    }

    private Worksheet withTasks(List<SheetTask> changed) {
        return new Worksheet(text, reading, changed, doubts, decisions, head, nextKey);
    }

    private Worksheet withDoubts(List<SheetDoubt> changed) {
        return new Worksheet(text, reading, tasks, changed, decisions, head, nextKey);
    }

    Worksheet replace(int key, UnaryOperator<SheetTask> change) {
        SheetTask old = task(key);
        return withTasks(tasks.stream()
                .map(task -> task.key() == old.key() ? change.apply(task) : task)
                .toList());
    }
}
