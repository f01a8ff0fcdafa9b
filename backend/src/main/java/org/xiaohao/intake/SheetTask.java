package org.xiaohao.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.TaskParticulars;

/**
 * A task of a worksheet.
 *
 * @param key names the task within its worksheet, whatever becomes of its neighbours
 * @param origins indexes in the reading of the tasks it comes from: none for a task that a person added, several for one
 *     that was merged; the halves of a split one have the same
 * @param fixed the fields that a person changed, which another reading leaves alone
 * @param task its content
 */
public record SheetTask(int key, Set<Integer> origins, Set<TaskField> fixed, ParsedTask task) {

    public SheetTask {
        origins = Set.copyOf(origins);
        fixed = Set.copyOf(fixed);
    }

    static SheetTask read(int key, int origin, ParsedTask task) {
        return new SheetTask(key, Set.of(origin), Set.of(), task);
    }

    SheetTask with(ParsedTask changed, TaskField... changedFields) {
        EnumSet<TaskField> all = EnumSet.noneOf(TaskField.class);
        all.addAll(fixed);
        all.addAll(List.of(changedFields));
        return new SheetTask(key, origins, all, changed);
    }

    /** Its words and dates, as a person may change them. */
    public TaskChange words() {
        return new TaskChange(
                task.number(),
                task.section(),
                task.title(),
                task.body(),
                task.deadline(),
                task.deadlineText(),
                task.longTerm(),
                PlanWords.of(task.recurrence()),
                PlanWords.of(task.rectification()));
    }

    /** The targets of the task; one without words of its own counts what the task is about. */
    public List<IndicatorTarget> targets() {
        return task.indicators().stream().map(this::target).toList();
    }

    private IndicatorTarget target(ParsedIndicator indicator) {
        String name = indicator.name().isBlank() ? task.title() : indicator.name();
        return new IndicatorTarget(
                name.substring(0, Math.min(name.length(), IndicatorTarget.LONGEST_NAME)),
                PlanWords.of(indicator.comparison()),
                indicator.number(),
                indicator.classifier(),
                PlanWords.of(indicator.aggregation()));
    }

    /** What the document, and people since, say of the task beside its words, units and date. */
    public TaskParticulars particulars() {
        return new TaskParticulars(
                targets(),
                task.posts().stream()
                        .map(post -> new Post(post.label(), post.words()))
                        .toList(),
                PlanWords.of(task.rectification()),
                PlanWords.of(task.recurrence()));
    }

    SheetTask withOrigins(Set<Integer> others) {
        return new SheetTask(key, others, fixed, task);
    }
}
