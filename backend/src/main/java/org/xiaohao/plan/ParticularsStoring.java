package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what documents say of tasks beside their words, units and dates. */
@Component
class ParticularsStoring {

    private final Indicators indicators;
    private final TaskPosts posts;
    private final TaskRectifications rectifications;

    ParticularsStoring(Indicators indicators, TaskPosts posts, TaskRectifications rectifications) {
        this.indicators = indicators;
        this.posts = posts;
        this.rectifications = rectifications;
    }

    /** Stores those of a new task. */
    void store(Task task, TaskParticulars wanted) {
        long id = task.getId();
        int position = 0;
        for (IndicatorTarget target : wanted.indicators()) {
            indicators.save(new Indicator(id, ++position, target));
        }
        storeOthers(id, wanted);
    }

    private void storeOthers(long id, TaskParticulars wanted) {
        int position = 0;
        for (Post post : wanted.posts()) {
            posts.save(new TaskPost(id, ++position, post));
        }
        Rectification rectification = wanted.rectification();
        if (rectification != null) {
            rectifications.save(new TaskRectification(id, rectification));
        }
    }

    /** Gives a stored task others; returns whether they are others. */
    boolean replace(Task task, TaskParticulars present, TaskParticulars wanted) {
        if (present.equals(wanted)) {
            return false;
        }
        long id = task.getId();
        posts.deleteAllInBatch(posts.findByTaskIdOrderByPosition(id));
        rectifications.deleteAllInBatch(rectifications.findByTaskId(id));
        task.changeRecurrence(wanted.recurrence());
        aim(id, wanted.indicators());
        storeOthers(id, wanted);
        return true;
    }

    /** An indicator that stays keeps its row, for figures belong to it; one that is only counted is not the document's. */
    private void aim(long taskId, List<IndicatorTarget> wanted) {
        List<Indicator> present = new ArrayList<>(indicators.findByTaskIdOrderByPosition(taskId).stream()
                .filter(Indicator::isTarget)
                .toList());
        int position = 0;
        for (IndicatorTarget target : wanted) {
            position++;
            var same = present.stream()
                    .filter(indicator -> indicator.counts(target))
                    .findFirst();
            if (same.isPresent()) {
                present.remove(same.get());
                same.get().aim(position, target);
            } else {
                indicators.save(new Indicator(taskId, position, target));
            }
        }
        indicators.deleteAll(present);
    }

    TaskParticulars of(Task task) {
        long id = task.getId();
        return particulars(
                task,
                indicators.findByTaskIdOrderByPosition(id),
                posts.findByTaskIdOrderByPosition(id),
                rectifications.findByTaskId(id));
    }

    /** Those of the tasks of a plan, read at once. */
    Function<Task, TaskParticulars> ofPlan(long planId) {
        Map<Long, List<Indicator>> targets = byTask(indicators.findByPlan(planId), Indicator::getTaskId);
        Map<Long, List<TaskPost>> named = byTask(posts.findByPlan(planId), TaskPost::getTaskId);
        Map<Long, List<TaskRectification>> ledger =
                byTask(rectifications.findByPlan(planId), TaskRectification::getTaskId);
        return task -> particulars(
                task,
                targets.getOrDefault(task.getId(), List.of()),
                named.getOrDefault(task.getId(), List.of()),
                ledger.getOrDefault(task.getId(), List.of()));
    }

    private static TaskParticulars particulars(
            Task task, List<Indicator> targets, List<TaskPost> named, List<TaskRectification> ledger) {
        return new TaskParticulars(
                targets.stream()
                        .filter(Indicator::isTarget)
                        .map(Indicator::toTarget)
                        .toList(),
                named.stream().map(TaskPost::toPost).toList(),
                ledger.isEmpty() ? null : ledger.getFirst().toRectification(),
                task.getRecurrence());
    }

    private static <T> Map<Long, List<T>> byTask(Collection<T> rows, Function<T, Long> task) {
        return rows.stream().collect(Collectors.groupingBy(task));
    }

    void deleteOfPlan(long planId) {
        indicators.deleteAllInBatch(indicators.findByPlan(planId));
        posts.deleteAllInBatch(posts.findByPlan(planId));
        rectifications.deleteAllInBatch(rectifications.findByPlan(planId));
    }
}
