package org.xiaohao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;

/** An application for closing, with the task it is for. */
public record ClosingDetails(
        long id,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        String unitName,
        String summary,
        List<AttachmentReference> evidence,
        ClosingState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        String returnReason) {}
