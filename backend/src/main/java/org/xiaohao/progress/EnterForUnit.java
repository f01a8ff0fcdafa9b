package org.xiaohao.progress;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a unit without accounts says of a period.
 *
 * @param orgUnitId the unit
 * @param assignmentId a part of that unit
 * @param entryId the newest revision that the form was compared with, or null where there was none
 * @param version its version; ignored without an entry
 */
public record EnterForUnit(
        long orgUnitId,
        long assignmentId,
        long periodId,
        @Nullable Long entryId,
        int version,
        EntryText text) {}
