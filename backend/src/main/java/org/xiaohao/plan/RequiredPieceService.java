package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.TaskEvent.EvidenceRequired;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** What evidence a task requires: named by the office before work starts, and amended with a reason. */
@Service
@ForOffice
@Transactional
public class RequiredPieceService {

    /** More than anybody asks for. */
    public static final int MAX_PIECES = 20;

    private static final int MAX_REASON = 500;

    private final RequiredPieces pieces;
    private final Assignments assignments;
    private final DutyAccess access;
    private final DomainEvents events;

    RequiredPieceService(RequiredPieces pieces, Assignments assignments, DutyAccess access, DomainEvents events) {
        this.pieces = pieces;
        this.assignments = assignments;
        this.access = access;
        this.events = events;
    }

    /**
     * The pieces that a task requires, in their order.
     *
     * @throws NotFoundException when the task may not be seen
     */
    @ForReaders
    @Transactional(readOnly = true)
    public List<PieceReference> ofTask(long taskId) {
        return references(access.visibleTask(taskId).getId());
    }

    private List<PieceReference> references(long taskId) {
        return pieces.findByTaskIdOrderByPosition(taskId).stream()
                .map(RequiredPiece::toReference)
                .toList();
    }

    /**
     * Names all pieces that a task of an issued plan requires from now on. What was handed in as a piece that stays is
     * still that piece; what was handed in as one that is no longer required stays as a file.
     *
     * @throws InvalidInputException when a piece has no name, two have the same, or there is no reason
     * @throws StaleDataException when somebody changed the task in between
     * @throws IllegalTransitionException when the task does not stand open
     */
    public List<PieceReference> require(long taskId, int version, List<NamedPiece> named, String reason) {
        Task task = access.taken(taskId);
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        if (named.size() > MAX_PIECES) {
            throw new InvalidInputException("pieces", "too-many", MAX_PIECES);
        }
        task.requireVersion(version);
        access.plan(task.getPlanId()).requireIssued("requireEvidence");
        task.requireOpen("requireEvidence");
        List<RequiredPiece> present = pieces.findByTaskIdOrderByPosition(taskId);
        String before = names(present);
        List<RequiredPiece> now = said(taskId, present, named);
        pieces.deleteAll(present.stream().filter(piece -> !now.contains(piece)).toList());
        pieces.saveAllAndFlush(now);
        access.touch(task);
        events.publish(new EvidenceRequired(
                TaskReference.of(task),
                PlanIssuing.units(assignments.findByTaskIdOrderByPosition(taskId)),
                before,
                names(now),
                words));
        return references(taskId);
    }

    private static List<RequiredPiece> said(long taskId, List<RequiredPiece> present, List<NamedPiece> named) {
        Map<Long, RequiredPiece> byId =
                present.stream().collect(Collectors.toMap(RequiredPiece::getId, Function.identity()));
        Set<String> names = new HashSet<>();
        List<RequiredPiece> now = new ArrayList<>();
        for (NamedPiece wanted : named) {
            Long id = wanted.id();
            RequiredPiece piece = id == null ? new RequiredPiece(taskId) : byId.remove(id);
            if (piece == null) {
                throw new NotFoundException();
            }
            piece.say(wanted, now.size() + 1);
            if (!names.add(piece.getName())) {
                throw new InvalidInputException("pieces." + now.size(), "piece-twice");
            }
            now.add(piece);
        }
        return now;
    }

    /** One a line. */
    private static String names(List<RequiredPiece> all) {
        return all.stream().map(RequiredPiece::getName).collect(Collectors.joining("\n"));
    }
}
