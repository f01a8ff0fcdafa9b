package org.xiaohao.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.plan.PeriodReference;

/**
 * One revision of an entry with all that belongs to it.
 *
 * @param inForce whether it is the unit's word on the period, which indicators and reports take
 */
public record EntryDetails(
        long id,
        int version,
        long taskId,
        long assignmentId,
        long orgUnitId,
        String unitName,
        PeriodReference period,
        int revision,
        EntryState state,
        boolean inForce,
        EntryText text,
        List<AttachmentReference> evidence,
        String author,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        String returnReason) {}
