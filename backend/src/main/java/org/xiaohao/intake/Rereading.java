package org.xiaohao.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.text.PlainForm;

/**
 * Brings another reading of a changed text into a worksheet without losing what people did: fields they changed stay,
 * tasks they split, merged, moved or took away stay so, and a task of theirs that the text no longer has is kept and
 * asked about.
 */
final class Rereading {

    private final Worksheet old;
    private final String text;
    private final ParsedPlan reading;
    private final Map<Integer, Integer> newIndex;
    private final Map<Integer, Long> shares;
    private final Set<Integer> placed = new HashSet<>();
    private final List<SheetTask> tasks = new ArrayList<>();
    private final List<SheetTask> gone = new ArrayList<>();
    private int nextKey;

    private Rereading(Worksheet old, String text, ParsedPlan reading) {
        this.old = old;
        this.text = text;
        this.reading = reading;
        this.newIndex = align(old.reading().tasks(), reading.tasks());
        this.shares = old.tasks().stream()
                .flatMap(task -> task.origins().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.nextKey = old.nextKey();
    }

    static Worksheet of(Worksheet old, String text, ParsedPlan reading) {
        return new Rereading(old, text, reading).worksheet();
    }

    private Worksheet worksheet() {
        old.tasks().forEach(this::keep);
        Set<Integer> takenAway = new HashSet<>(newIndex.keySet());
        takenAway.removeAll(shares.keySet());
        takenAway.forEach(origin -> placed.add(Objects.requireNonNull(newIndex.get(origin))));
        for (int index = 0; index < reading.tasks().size(); index++) {
            if (!placed.contains(index)) {
                insert(index);
            }
        }
        return new Worksheet(text, reading, tasks, doubts(), old.decisions(), old.head(), nextKey);
    }

    private void keep(SheetTask task) {
        List<Integer> found = task.origins().stream()
                .map(newIndex::get)
                .filter(Objects::nonNull)
                .toList();
        if (found.isEmpty()) {
            if (task.origins().isEmpty()) {
                tasks.add(task);
            } else if (!task.fixed().isEmpty()) {
                SheetTask own = task.withOrigins(Set.of());
                tasks.add(own);
                gone.add(own);
            }
            return;
        }
        placed.addAll(found);
        int index = found.getFirst();
        boolean reshaped = task.origins().size() > 1
                || shares.getOrDefault(task.origins().iterator().next(), 0L) > 1;
        ParsedTask again = reading.tasks().get(index);
        ParsedTask kept = reshaped
                ? TaskReshaping.shifted(task.task(), original(task), again)
                : TaskReshaping.overlay(again, task.task(), task.fixed());
        tasks.add(new SheetTask(task.key(), new HashSet<>(found), task.fixed(), kept));
    }

    private ParsedTask original(SheetTask task) {
        return old.reading()
                .tasks()
                .get(task.origins().stream().min(Integer::compare).orElseThrow());
    }

    /** A task that is new in the text stands behind the one that it follows there. */
    private void insert(int index) {
        int at = 0;
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).origins().stream().anyMatch(origin -> origin < index)) {
                at = i + 1;
            }
        }
        tasks.add(at, SheetTask.read(nextKey++, index, reading.tasks().get(index)));
        placed.add(index);
    }

    private List<SheetDoubt> doubts() {
        Map<Integer, Integer> keys = new HashMap<>();
        tasks.forEach(task -> task.origins().forEach(origin -> keys.putIfAbsent(origin, task.key())));
        Set<String> settled = old.doubts().stream()
                .filter(SheetDoubt::settled)
                .map(doubt -> sameness(doubt.task(), doubt.diagnostic()))
                .collect(Collectors.toSet());
        List<SheetDoubt> doubts = new ArrayList<>();
        for (Diagnostic diagnostic : reading.diagnostics()) {
            Integer index = diagnostic.task();
            Integer key = index == null ? null : keys.get(index);
            if (index == null || key != null) {
                doubts.add(new SheetDoubt(doubts.size(), key, diagnostic, settled.contains(sameness(key, diagnostic))));
            }
        }
        for (SheetTask task : gone) {
            Diagnostic notInText = new Diagnostic(
                    null,
                    null,
                    Severity.WARNING,
                    DiagnosticCode.TASK_GONE,
                    List.of(task.task().title()),
                    0,
                    0);
            doubts.add(new SheetDoubt(doubts.size(), task.key(), notInText, false));
        }
        return doubts;
    }

    private static String sameness(@Nullable Integer key, Diagnostic diagnostic) {
        return key + " " + diagnostic.code() + " " + diagnostic.params();
    }

    /** Which task of one reading is which of another: by number and title, then by title, then by number. */
    static Map<Integer, Integer> align(List<ParsedTask> one, List<ParsedTask> other) {
        Map<Integer, Integer> found = new TreeMap<>();
        pair(found, one, other, task -> task.section() + "|" + task.number() + "|" + task.part() + "|" + title(task));
        pair(found, one, other, Rereading::title);
        pair(found, one, other, task -> task.section() + "|" + task.number() + "|" + task.part());
        return found;
    }

    private static String title(ParsedTask task) {
        return PlainForm.of(task.title());
    }

    private static void pair(
            Map<Integer, Integer> found,
            List<ParsedTask> one,
            List<ParsedTask> other,
            Function<ParsedTask, String> form) {
        Collection<Integer> taken = new HashSet<>(found.values());
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            if (!taken.contains(i)) {
                free.computeIfAbsent(form.apply(other.get(i)), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < one.size(); i++) {
            if (!found.containsKey(i)) {
                Deque<Integer> same = free.get(form.apply(one.get(i)));
                Integer next = same == null ? null : same.poll();
                if (next != null) {
                    found.put(i, next);
                }
            }
        }
    }
}
