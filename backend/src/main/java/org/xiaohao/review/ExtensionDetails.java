package org.xiaohao.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later due date, with the task it is for.
 *
 * @param present the due date when it was asked
 * @param wanted the day asked for
 * @param granted the day that the office granted; null unless it did
 * @param progress how far the task had come
 * @param sentAt when the head sent it to the office; null before
 * @param answer what the head or the office said; may be empty
 */
public record ExtensionDetails(
        long id,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        long orgUnitId,
        String unitName,
        LocalDate present,
        LocalDate wanted,
        @Nullable LocalDate granted,
        String reason,
        String progress,
        ExtensionState state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String answer) {}
