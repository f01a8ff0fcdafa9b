package org.xiaohao.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PlanOutline.Point;
import org.xiaohao.text.Bigrams;
import org.xiaohao.text.PlainForm;

/**
 * Which tasks of a plan the points of a newer version are. A point is the task with the same number and title, else with
 * the same title, else with the same section and number and a like title.
 */
final class SamePoints {

    /** From this part of equal pairs of characters on two titles are taken for one in other words. */
    private static final double SAME_TASK = 0.4;

    private final List<Wanted> wanted;
    private final List<Point> issued;
    private final Map<Integer, Long> pairs = new HashMap<>();

    /**
     * A point of the newer version.
     *
     * @param number may be empty
     * @param section may be null
     */
    record Wanted(String number, @Nullable String section, String title) {

        static Wanted of(SheetTask task) {
            String number = task.task().number();
            return new Wanted(
                    number == null ? "" : number,
                    task.task().section(),
                    task.task().title());
        }
    }

    SamePoints(List<Wanted> wanted, List<Point> issued) {
        this.wanted = wanted;
        this.issued = issued;
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
        Set<Long> taken = new HashSet<>(pairs.values());
        Map<String, Deque<Point>> free = new HashMap<>();
        for (Point task : issued) {
            String key = taken.contains(task.taskId()) ? null : form.of(task.number(), task.section(), task.title());
            if (key != null) {
                free.computeIfAbsent(key, first -> new ArrayDeque<>()).add(task);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            Wanted point = wanted.get(i);
            String key = pairs.containsKey(i) ? null : form.of(point.number(), point.section(), point.title());
            Deque<Point> same = key == null ? null : free.get(key);
            Point task = same == null ? null : same.peek();
            if (same != null && task != null && (form != Form.PLACE || isReworded(task.title(), point.title()))) {
                same.poll();
                pairs.put(i, task.taskId());
            }
        }
    }

    /**
     * Whether one title may be the other in other words. Another point at the same place is another task: what units
     * reported on the old one says nothing about it.
     */
    private static boolean isReworded(String one, String other) {
        return Bigrams.of(PlainForm.of(one)).likeness(Bigrams.of(PlainForm.of(other))) >= SAME_TASK;
    }

    /** The task that each point is, by the place of the point; a new point has none. */
    Map<Integer, Long> pairs() {
        return Map.copyOf(pairs);
    }

    /** Which part of the plan is in the newer version, from 0 to 1. */
    double likeness() {
        return issued.isEmpty() ? 0 : (double) pairs.size() / Math.max(issued.size(), wanted.size());
    }
}
