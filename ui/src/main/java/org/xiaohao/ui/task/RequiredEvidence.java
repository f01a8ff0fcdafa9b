package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingState;
import org.xiaohao.ui.attachment.PieceList;
import org.xiaohao.ui.shared.Translations;

/** 所需佐证 on the page of a task: what is required, what was handed in, what is missing. Not there where nothing is required. */
class RequiredEvidence extends Section {

    /** @param closing the newest application for closing, which may bring pieces with it; or null */
    RequiredEvidence(TaskServices services, TaskDetails task, @Nullable ClosingDetails closing) {
        addClassName("required-evidence");
        List<PieceStanding> pieces = services.pieces().ofTask(task.summary().id());
        Set<Long> brought = brought(closing);
        long missing = pieces.stream()
                .filter(piece ->
                        piece.isMissing() && !brought.contains(piece.piece().id()))
                .count();
        Span count = new Span(
                Translations.text(missing == 0 ? "task.pieces.complete" : "task.pieces.count", pieces.size(), missing));
        count.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("pieces.label")), count);
        head.addClassNames("row", "wrap", "part-head");
        add(head, new PieceList(pieces, brought));
        setVisible(!pieces.isEmpty());
    }

    private static Set<Long> brought(@Nullable ClosingDetails closing) {
        return closing == null || closing.state() != ClosingState.REQUESTED && closing.state() != ClosingState.APPROVED
                ? Set.of()
                : closing.pieces().stream()
                        .map(ClosingDetails.FilePiece::pieceId)
                        .collect(Collectors.toSet());
    }
}
