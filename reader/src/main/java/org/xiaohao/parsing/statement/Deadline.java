package org.xiaohao.parsing.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.text.Slice;

/**
 * A deadline as written in a document.
 *
 * @param words the words
 * @param date the day, null when the words name none or the year is not known
 * @param kind the sort of words, null when they cannot be read
 * @param longTerm whether the words say that the task goes on
 * @param yearMissing whether a date could not be told for want of a year
 * @param aim whether the words say what is to happen then, rather than that it is the last day
 */
public record Deadline(
        Slice words,
        @Nullable LocalDate date,
        @Nullable DeadlineKind kind,
        boolean longTerm,
        boolean yearMissing,
        boolean aim) {

    public Deadline(
            Slice words, @Nullable LocalDate date, @Nullable DeadlineKind kind, boolean longTerm, boolean yearMissing) {
        this(words, date, kind, longTerm, yearMissing, false);
    }
}
