package org.xiaohao.plan.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.Span;
import org.xiaohao.plan.importing.TaskField;
import org.xiaohao.plan.importing.UnitMention;
import org.xiaohao.shared.InvalidInputException;

/** What a person may do to one task of a worksheet. */
final class TaskEdits {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_TITLE = 1000;

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
                emptyAsNull(InvalidInputException.optionalText("number", change.number(), LONGEST_NUMBER)),
                emptyAsNull(InvalidInputException.optionalText("section", change.section(), LONGEST_HEADING)),
                InvalidInputException.requireText("title", change.title(), LONGEST_TITLE),
                change.body().strip(),
                deadline,
                emptyAsNull(InvalidInputException.optionalText("deadlineText", change.deadlineText(), LONGEST_NAME)),
                change.longTerm());
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ParsedTask words(ParsedTask task, TaskChange words) {
        String subsection = Objects.equals(words.section(), task.section()) ? task.subsection() : null;
        return task.withWords(words.number(), words.section(), subsection, words.title(), words.body())
                .withDeadline(words.deadline(), words.deadlineText(), task.deadlineKind(), words.longTerm());
    }

    static SheetTask added(int key, int at, TaskChange words) {
        ParsedTask empty = new ParsedTask(
                null,
                null,
                null,
                null,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                new Span(at, at),
                Map.of());
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
                task.withUnits(
                        role == AssignmentRole.LEAD ? units : task.lead(),
                        role == AssignmentRole.RESPONSIBLE ? units : task.responsible(),
                        role == AssignmentRole.SUPPORTING ? units : task.supporting()),
                field(role));
    }
}
