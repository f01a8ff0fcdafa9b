package org.xiaohao.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.NotFoundException;

/** Which files are the pieces of evidence that a task requires, and which pieces are missing. */
@Service
@ForReaders
@Transactional
public class PieceService {

    private final EntryAccess access;
    private final PieceQueries queries;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;

    PieceService(EntryAccess access, PieceQueries queries, DutyDirectory duties, CurrentActor currentActor) {
        this.access = access;
        this.queries = queries;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /**
     * The pieces that a task requires, in their order, each with what was handed in: what is in force of any unit, and
     * what the own unit has in hand.
     *
     * @throws NotFoundException when the task may not be seen
     */
    @Transactional(readOnly = true)
    public List<PieceStanding> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return queries.standings(List.of(taskId), currentActor.get().orgUnitId());
    }

    /**
     * Says which piece a file of a draft of the own unit is.
     *
     * @param pieceId a piece of its task, or null for none of them
     * @throws NotFoundException when the draft has no such file, or its task requires no such piece
     * @throws IllegalTransitionException when it is no draft any more
     */
    @ForUnits
    public void mark(long entryId, long attachmentId, @Nullable Long pieceId) {
        ProgressEntry entry = access.own(entryId);
        if (pieceId != null
                && duties.requiredPieces(List.of(entry.getTaskId())).stream()
                        .noneMatch(piece -> piece.id() == pieceId)) {
            throw new NotFoundException();
        }
        entry.mark(attachmentId, pieceId);
    }
}
