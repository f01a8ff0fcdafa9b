package org.xiaohao.progress;

import org.jspecify.annotations.Nullable;

/**
 * Saves the draft of a period's entry; makes it where there is none.
 *
 * @param assignmentId the own unit's part
 * @param periodId the period
 * @param entryId the draft that the form was read from, or null where there was none
 * @param version the version it was read at; ignored without an entry
 * @param text what was typed
 */
public record SaveEntry(
        long assignmentId, long periodId, @Nullable Long entryId, int version, EntryText text) {}
