package org.xiaohao.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.plan.PeriodReference;

/**
 * One revision of an entry with all that belongs to it.
 *
 * @param inForce whether it is the unit's word on the period, which indicators and reports take
 * @param figureRemarks what was said of figures since; only of those of which something was
 * @param pieces which of the files are pieces that the task requires
 * @param returnReason why it was sent back; empty where it was not
 * @param correctionReason why the office corrected it after the task was closed; empty where a unit wrote it
 * @param enteredForUnit whether the office took it over from the form of a unit that has no account; the author is the
 *     person of the office then
 * @param problemSettledOn since when the problem stands no more, or null
 * @param nextStepSettledOn since when the next step is done, or null
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
        List<FigureRemark> figureRemarks,
        @Nullable LocalDate problemSettledOn,
        @Nullable LocalDate nextStepSettledOn,
        List<AttachmentReference> evidence,
        List<MarkedFile> pieces,
        String author,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        String returnReason,
        String correctionReason,
        boolean enteredForUnit) {

    /** Which piece each file is, by the ids of the files; those that are none are left out. */
    public Map<Long, Long> marks() {
        return pieces.stream().collect(Collectors.toMap(MarkedFile::attachmentId, MarkedFile::pieceId));
    }

    /** The same, with the names of the pieces. */
    public Map<Long, String> pieceNames() {
        return pieces.stream().collect(Collectors.toMap(MarkedFile::attachmentId, MarkedFile::name));
    }
}
