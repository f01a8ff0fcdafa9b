package org.xiaohao.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;

/**
 * The words and dates of a task as a person wants them.
 *
 * @param number as printed, without its closing mark; null or empty for none
 * @param section the top-level heading over it, or null
 * @param title required
 * @param body may be empty
 * @param deadline the due date, or null for the plan's default
 * @param deadlineText the words about time; may be null
 * @param longTerm whether it goes on without a due date; excludes a deadline
 * @param recurrence how often it comes round, or null
 * @param rectification what a rectification ledger says of the problem, or null
 */
public record TaskChange(
        @Nullable String number,
        @Nullable String section,
        String title,
        String body,
        @Nullable LocalDate deadline,
        @Nullable String deadlineText,
        boolean longTerm,
        @Nullable Recurrence recurrence,
        @Nullable Rectification rectification) {}
