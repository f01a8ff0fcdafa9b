package org.xiaohao.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as those who may see it read it.
 *
 * @param entryId the entry that it is about; null for the task as a whole
 * @param entryUnit the short name of the unit that reported; empty for the task as a whole
 * @param entryUntil the last day that the entry tells of; null for the task as a whole
 * @param unit the short name of the author's unit; empty for one without
 * @param text empty once it is deleted
 * @param mentions the names of the units and people that it names, without the sign before them
 * @param deletedAt when the author took it back; null where it stands
 * @param deletable whether the acting person may take it back now
 */
public record CommentDetails(
        long id,
        long taskId,
        @Nullable Long entryId,
        String entryUnit,
        @Nullable LocalDate entryUntil,
        String unit,
        String author,
        Instant writtenAt,
        String text,
        List<String> mentions,
        @Nullable Instant deletedAt,
        boolean deletable) {}
