package org.xiaohao.parsing.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.PlanYears;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.statement.Deadline;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.RelativeDates;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Chooses the deadline of a task, first from its responsibility statement, else from its text, and notes doubts. */
final class TaskDeadlines {

    private final DeadlineRules rules;
    private final PlanYears years;
    private final Findings findings;

    TaskDeadlines(PlanYears years, Findings findings) {
        this.rules = new DeadlineRules(years.year(), years.lastOfSpring());
        this.years = years;
        this.findings = findings;
    }

    /** The deadline, null when none is printed. */
    @Nullable
    Deadline choose(int task, String label, TaskDraft draft, @Nullable ResponsibilityStatement tail) {
        Deadline deadline = tail == null || tail.deadline == null ? null : rules.read(tail.deadline);
        if (deadline == null) {
            deadline = inBody(task, label, draft);
        } else {
            noteReading(task, label, deadline);
        }
        if (deadline != null) {
            notePlace(task, label, deadline);
        }
        return deadline;
    }

    /** The date that words relative to the issue of the document mean, null when it cannot be told. */
    @Nullable
    LocalDate offer(int task, String label, @Nullable Deadline deadline) {
        if (deadline == null || deadline.kind() != DeadlineKind.RELATIVE || years.issued() == null) {
            return null;
        }
        LocalDate date = RelativeDates.afterIssue(deadline.words().text(), years.issued());
        if (date != null) {
            findings.info(
                    task,
                    TaskField.DEADLINE,
                    DiagnosticCode.RELATIVE_DEADLINE,
                    deadline.words().span(),
                    label,
                    deadline.words().flow(),
                    date.toString());
        }
        return date;
    }

    private @Nullable Deadline inBody(int task, String label, TaskDraft draft) {
        List<Deadline> found = new ArrayList<>(rules.inBody(draft.title()));
        for (Slice text : draft.body()) {
            found.addAll(rules.inBody(text));
        }
        if (found.isEmpty()) {
            noteTime(task, label, draft);
            return ongoing(task, label, draft);
        }
        Deadline last = found.getLast();
        String words = last.words().text();
        Span span = last.words().span();
        if (found.stream().map(Deadline::date).distinct().count() > 1) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.SEVERAL_DEADLINES, span, label, words);
        } else if (last.aim()) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.AIM_IN_BODY, span, label, words);
        } else {
            findings.info(task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_IN_BODY, span, label, words);
        }
        return last;
    }

    private @Nullable Deadline ongoing(int task, String label, TaskDraft draft) {
        for (Slice text : draft.words()) {
            Slice words = DeadlineRules.goesOnIn(text);
            if (words != null) {
                findings.info(
                        task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_IN_BODY, words.span(), label, words.text());
                return new Deadline(words, null, DeadlineKind.LONG_TERM, true, false);
            }
        }
        return null;
    }

    /** A time that the words name may be a deadline in a form that is not known. */
    private void noteTime(int task, String label, TaskDraft draft) {
        for (Slice text : draft.words()) {
            Slice time = DeadlineRules.timeIn(text);
            if (time != null) {
                findings.warning(
                        task, TaskField.DEADLINE, DiagnosticCode.TIME_IN_BODY, time.span(), label, time.flow());
                return;
            }
        }
    }

    private void noteReading(int task, String label, Deadline deadline) {
        Span span = deadline.words().span();
        String words = deadline.words().text();
        if (deadline.yearMissing()) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_WITHOUT_YEAR, span, label, words);
        } else if (deadline.kind() == null || deadline.kind() == DeadlineKind.EXPLICIT && deadline.date() == null) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_NOT_READ, span, label, words);
        }
    }

    /** A date before the day of issue or outside of the years that the title names. */
    private void notePlace(int task, String label, Deadline deadline) {
        LocalDate date = deadline.date();
        if (date == null) {
            return;
        }
        Span span = deadline.words().span();
        String words = deadline.words().text();
        Integer first = years.first();
        Integer last = years.last();
        if (years.issued() != null && date.isBefore(years.issued())) {
            findings.warning(
                    task,
                    TaskField.DEADLINE,
                    DiagnosticCode.DEADLINE_BEFORE_ISSUE,
                    span,
                    label,
                    words,
                    years.issued().toString());
        } else if (first != null && date.getYear() < first || last != null && date.getYear() > last + 1) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_OUTSIDE_YEARS, span, label, words);
        } else if (last != null && date.getYear() > last) {
            findings.info(task, TaskField.DEADLINE, DiagnosticCode.DEADLINE_OUTSIDE_YEARS, span, label, words);
        }
    }
}
