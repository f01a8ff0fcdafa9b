package org.xiaohao.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.ParsedTask.Particulars;
import org.xiaohao.parsing.result.ParsedTask.Responsibilities;
import org.xiaohao.parsing.result.ParsedTask.Timing;
import org.xiaohao.parsing.result.ParsedTask.Wording;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.Rectification;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.text.Span;

/** What a person may do to one task of a worksheet. */
final class TaskEdits {

    private static final int MOST_INDICATORS = 50;
    private static final Rectification NO_RECTIFICATION = new Rectification(null, null, null, null);

    private TaskEdits() {}

    static SheetTask change(SheetTask old, TaskChange change) {
        ParsedTask was = old.task();
        ParsedTask task = words(was, checked(change));
        EnumSet<TaskField> changed = EnumSet.noneOf(TaskField.class);
        note(changed, TaskField.NUMBER, was.number(), task.number());
        note(changed, TaskField.SECTION, was.section(), task.section());
        note(changed, TaskField.TITLE, was.title(), task.title());
        note(changed, TaskField.BODY, was.body(), task.body());
        note(changed, TaskField.DEADLINE, was.deadline(), task.deadline());
        note(changed, TaskField.DEADLINE, was.deadlineText(), task.deadlineText());
        note(changed, TaskField.LONG_TERM, was.longTerm(), task.longTerm());
        note(changed, TaskField.RECURRENCE, was.recurrence(), task.recurrence());
        note(changed, TaskField.RECTIFICATION, was.rectification(), task.rectification());
        return old.with(task, changed.toArray(TaskField[]::new));
    }

    private static void note(Set<TaskField> changed, TaskField field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changed.add(field);
        }
    }

    private static TaskChange checked(TaskChange change) {
        LocalDate deadline = change.deadline();
        if (deadline != null && change.longTerm()) {
            throw new InvalidInputException("deadline", "long-term-with-deadline");
        }
        return new TaskChange(
                emptyAsNull(InvalidInputException.optionalText("number", change.number(), ParsedTask.MAX_NUMBER)),
                emptyAsNull(InvalidInputException.optionalText("section", change.section(), ParsedTask.MAX_HEADING)),
                InvalidInputException.requireText("title", change.title(), ParsedTask.MAX_TITLE),
                change.body().strip(),
                deadline,
                emptyAsNull(InvalidInputException.optionalText(
                        "deadlineText", change.deadlineText(), ParsedTask.MAX_WORDS)),
                change.longTerm(),
                change.recurrence(),
                checked(change.rectification()));
    }

    private static @Nullable Rectification checked(@Nullable Rectification ledger) {
        if (ledger == null) {
            return null;
        }
        Rectification clean = new Rectification(
                stripped(ledger.problem()),
                stripped(ledger.goal()),
                stripped(ledger.measures()),
                stripped(ledger.state()));
        return clean.equals(NO_RECTIFICATION) ? null : clean;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : emptyAsNull(text.strip());
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ParsedTask words(ParsedTask task, TaskChange words) {
        String subsection = Objects.equals(words.section(), task.section()) ? task.subsection() : null;
        return task.with(new Wording(
                        words.number(), task.part(), words.section(), subsection, words.title(), words.body()))
                .with(new Timing(
                        words.deadline(),
                        words.deadlineText(),
                        task.deadlineKind(),
                        words.longTerm(),
                        task.offeredDeadline()))
                .with(new Particulars(
                        task.indicators(),
                        task.posts(),
                        PlanWords.parsed(words.rectification()),
                        PlanWords.parsed(words.recurrence())));
    }

    static SheetTask added(int key, int at, TaskChange words) {
        ParsedTask empty = ParsedTask.empty(at);
        return new SheetTask(key, Set.of(), EnumSet.allOf(TaskField.class), words(empty, checked(words)));
    }

    static List<UnitMention> units(ParsedTask task, AssignmentRole role) {
        return switch (role) {
            case LEAD -> task.lead();
            case RESPONSIBLE -> task.responsible();
            case SUPPORTING -> task.supporting();
        };
    }

    static TaskField field(AssignmentRole role) {
        return switch (role) {
            case LEAD -> TaskField.LEAD;
            case RESPONSIBLE -> TaskField.RESPONSIBLE;
            case SUPPORTING -> TaskField.SUPPORTING;
        };
    }

    static SheetTask withUnits(SheetTask old, AssignmentRole role, List<UnitMention> units) {
        ParsedTask task = old.task();
        if (units(task, role).equals(units)) {
            return old;
        }
        return old.with(
                task.with(new Responsibilities(
                        role == AssignmentRole.LEAD ? units : task.lead(),
                        role == AssignmentRole.RESPONSIBLE ? units : task.responsible(),
                        role == AssignmentRole.SUPPORTING ? units : task.supporting(),
                        task.andOthers())),
                field(role));
    }

    /** @param index the indicator that is corrected, from 0; null for another one */
    static SheetTask putIndicator(SheetTask old, @Nullable Integer index, IndicatorTarget wanted) {
        IndicatorTarget target = wanted.requireValid();
        List<ParsedIndicator> indicators = new ArrayList<>(old.task().indicators());
        if (index == null && indicators.size() >= MOST_INDICATORS) {
            throw new InvalidInputException("name", "too-many", MOST_INDICATORS);
        }
        int start = old.task().span().start();
        Span span =
                index == null ? new Span(start, start) : at(indicators, index).span();
        if (index == null) {
            indicators.add(indicator(target, span));
        } else {
            indicators.set(index, indicator(target, span));
        }
        return withIndicators(old, indicators);
    }

    static ParsedIndicator indicator(IndicatorTarget target, Span span) {
        return new ParsedIndicator(
                target.name(),
                PlanWords.parsed(target.comparison()),
                target.number(),
                target.classifier(),
                PlanWords.parsed(target.aggregation()),
                span);
    }

    static SheetTask removeIndicator(SheetTask old, int index) {
        List<ParsedIndicator> indicators = new ArrayList<>(old.task().indicators());
        indicators.remove(at(indicators, index));
        return withIndicators(old, indicators);
    }

    static SheetTask withIndicators(SheetTask old, List<ParsedIndicator> indicators) {
        ParsedTask task = old.task();
        return task.indicators().equals(indicators)
                ? old
                : old.with(
                        task.with(new Particulars(indicators, task.posts(), task.rectification(), task.recurrence())),
                        TaskField.INDICATORS);
    }

    static SheetTask removePost(SheetTask old, int index) {
        List<PostMention> posts = new ArrayList<>(old.task().posts());
        posts.remove(at(posts, index));
        return withPosts(old, posts);
    }

    static SheetTask withPosts(SheetTask old, List<PostMention> posts) {
        ParsedTask task = old.task();
        return task.posts().equals(posts)
                ? old
                : old.with(
                        task.with(new Particulars(task.indicators(), posts, task.rectification(), task.recurrence())),
                        TaskField.POSTS);
    }

    /** Somebody else may have taken away what a person still sees. */
    private static <T> T at(List<T> list, int index) {
        if (index < 0 || index >= list.size()) {
            throw new NotFoundException();
        }
        return list.get(index);
    }

    /** Takes the date that words such as "within 30 days of issue" mean as the due date. */
    static SheetTask takeOfferedDeadline(SheetTask old) {
        ParsedTask task = old.task();
        LocalDate offered = task.offeredDeadline();
        if (offered == null) {
            throw new NotFoundException();
        }
        return old.with(
                task.with(new Timing(offered, task.deadlineText(), task.deadlineKind(), false, offered)),
                TaskField.DEADLINE,
                TaskField.LONG_TERM);
    }
}
