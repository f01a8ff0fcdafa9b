package org.xiaohao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;

/**
 * An application for closing, with the task it is for.
 *
 * @param version to be handed back when it is corrected
 * @param number 销号, counted within the plan; null until it is approved
 * @param results what came of each target
 * @param words what the lead says of units that never reported
 * @param pieces which of the files are required pieces of evidence
 * @param missing the required pieces that were missing, with the lead's word on each
 * @param correctedAt when the office corrected it after it was approved; null where it never did
 */
public record ClosingDetails(
        long id,
        int version,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        long orgUnitId,
        String unitName,
        @Nullable Integer number,
        String summary,
        List<TargetResult> results,
        List<UnitWord> words,
        List<AttachmentReference> evidence,
        List<FilePiece> pieces,
        List<MissingPiece> missing,
        ClosingState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        String returnReason,
        @Nullable Instant correctedAt) {

    /**
     * A file that is a required piece of evidence.
     *
     * @param name of the piece
     */
    public record FilePiece(long attachmentId, long pieceId, String name) {}

    /** What the lead says of a unit. */
    public record UnitWord(long orgUnitId, String unitName, String words) {}
}
