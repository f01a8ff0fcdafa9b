package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;

/**
 * 完成时限: until when a task is to be done, and where that comes from.
 *
 * @param day null for what is long-term, and for what nobody has decided on yet
 * @param original the first day that was set, which stays visible when the day is moved
 * @param source where the day comes from; null without a day
 * @param words the words about time that the document prints; may be empty
 * @param longTerm whether it goes on without a day, or after it
 */
@Embeddable
record DueDate(
        @Column(name = "due_date") @Nullable LocalDate day,

        @Column(name = "original_due_date") @Nullable LocalDate original,

        @Enumerated(EnumType.STRING) @Column(name = "due_date_source", length = 32) @Nullable
        DueDateSource source,

        @Column(name = "due_date_text", nullable = false, length = 200)
        String words,

        @Column(name = "long_term", nullable = false) boolean longTerm) {

    private static final int MAX_WORDS = 200;

    /** That of a new task: what the document prints, or else the default of the plan. */
    static DueDate of(TaskToImport task, LocalDate planDefault) {
        LocalDate printed = task.dueDate();
        String words = task.dueDateText();
        if (printed != null) {
            return printed(printed, words, task.longTerm());
        }
        return task.longTerm() ? longTerm(words) : byRule(planDefault, words);
    }

    /** The document prints it; it may say besides that the task goes on after that day. */
    static DueDate printed(LocalDate day, String words, boolean longTerm) {
        DueDate due = set(day, DueDateSource.TEXT, words);
        return longTerm ? new DueDate(due.day, due.original, due.source, due.words, true) : due;
    }

    /** The document prints none, so the default of the plan holds. */
    static DueDate byRule(LocalDate day, String words) {
        return set(day, DueDateSource.RULE, words);
    }

    /** The office sets it in the draft. */
    static DueDate byOffice(LocalDate day, String words) {
        return set(day, DueDateSource.OFFICE, words);
    }

    /** 长期坚持: no day, only periods. */
    static DueDate longTerm(String words) {
        return new DueDate(null, null, null, requireWords(words), true);
    }

    private static DueDate set(LocalDate day, DueDateSource source, String words) {
        LocalDate valid = Plan.requireDate("dueDate", day);
        return new DueDate(valid, valid, source, requireWords(words), false);
    }

    private static String requireWords(String words) {
        return InvalidInputException.optionalText("dueDateText", words, MAX_WORDS);
    }

    /** Moved by the office after the plan was issued. */
    DueDate extendedTo(LocalDate to) {
        return new DueDate(Plan.requireDate("dueDate", to), original, DueDateSource.OFFICE, words, false);
    }

    /** As a newer version of the document prints it; one that prints none, or the same words, changes nothing. */
    DueDate reprinted(@Nullable LocalDate printed, String newWords, boolean endless) {
        if (newWords.equals(words) || printed == null && !endless) {
            return this;
        }
        DueDate now = printed == null ? longTerm(newWords) : printed(printed, newWords, endless);
        return new DueDate(now.day, original, now.source, now.words, now.longTerm);
    }

    /** Whether it is another day, whatever the words. */
    boolean differsFrom(DueDate other) {
        return longTerm != other.longTerm || !Objects.equals(day, other.day);
    }
}
