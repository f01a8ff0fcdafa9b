package org.xiaohao.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Lets nobody apply for closing without a word on each missing piece of evidence, or over what lies with the lead. */
@Component
class ClosingPieces {

    private static final int MAX_WORDS = 500;

    private final PieceService pieces;
    private final EntryReturnService returns;

    ClosingPieces(PieceService pieces, EntryReturnService returns) {
        this.pieces = pieces;
        this.returns = returns;
    }

    /** The pieces of the task with what the entries in force hand in; what the own unit still writes is none of it. */
    List<PieceStanding> of(long taskId) {
        return pieces.ofTask(taskId).stream()
                .map(standing -> new PieceStanding(
                        standing.piece(),
                        standing.files().stream()
                                .filter(PieceStanding.HandedIn::inForce)
                                .toList()))
                .toList();
    }

    /**
     * The missing pieces with the word on each; a word on one that is not missing is dropped.
     *
     * @throws InvalidInputException when an entry still lies with the lead, or a piece has no word; named by its place among those that are missing, {@code missing.0}
     * @throws NotFoundException when a file is said to be a piece that the task does not require
     */
    List<MissingPiece> requireWords(ApplyForClosing command) {
        requireNothingWithLead(command.taskId());
        List<PieceStanding> all = of(command.taskId());
        Set<Long> known = all.stream().map(each -> each.piece().id()).collect(Collectors.toSet());
        if (!known.containsAll(command.pieces().values())
                || !new HashSet<>(command.attachmentIds())
                        .containsAll(command.pieces().keySet())) {
            throw new NotFoundException();
        }
        Map<Long, String> words = new HashMap<>();
        command.missing().forEach(word -> words.put(word.pieceId(), word.words()));
        List<MissingPiece> missing = new ArrayList<>();
        for (PieceStanding standing : all) {
            PieceReference piece = standing.piece();
            if (standing.isMissing() && !command.pieces().containsValue(piece.id())) {
                String field = "missing." + missing.size();
                missing.add(new MissingPiece(
                        piece.id(),
                        piece.name(),
                        InvalidInputException.requireText(field, words.get(piece.id()), MAX_WORDS)));
            }
        }
        return missing;
    }

    /** @throws InvalidInputException when an entry lies with the lead, which has to say first what becomes of it */
    void requireNothingWithLead(long taskId) {
        if (!returns.withLead(taskId).isEmpty()) {
            throw new InvalidInputException("entries", "closing-with-lead");
        }
    }

    /**
     * Refuses to send on what says nothing of a piece that has gone missing since it was prepared.
     *
     * @throws InvalidInputException then; it names the pieces
     */
    void requireSaid(ClosingRequest request) {
        Set<Long> said =
                request.getMissing().stream().map(MissingPiece::pieceId).collect(Collectors.toSet());
        request.getFiles().forEach(file -> {
            if (file.pieceId() != null) {
                said.add(file.pieceId());
            }
        });
        String unsaid = of(request.getTaskId()).stream()
                .filter(PieceStanding::isMissing)
                .map(PieceStanding::piece)
                .filter(piece -> !said.contains(piece.id()))
                .map(PieceReference::name)
                .collect(Collectors.joining("\u3001"));
        if (!unsaid.isEmpty()) {
            throw new InvalidInputException("missing", "closing-piece-unsaid", unsaid);
        }
    }
}
