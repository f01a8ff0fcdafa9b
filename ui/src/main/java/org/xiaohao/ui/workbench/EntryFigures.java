package org.xiaohao.ui.workbench;

import java.util.List;
import org.xiaohao.progress.AskedFigure;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureProposal;

/** What the figures of an entry in the making are asked: which stand in its text, and which look wrong. */
record EntryFigures(Services services, long assignmentId, EntryDraft draft) {

    /** The figures of a text, as they would be reported. */
    List<Figure> find(String text) {
        return services.figures().proposals(assignmentId, text).stream()
                .map(FigureProposal::figure)
                .toList();
    }

    /** What looks wrong in the figures that are stored. */
    List<AskedFigure> asked() {
        return draft.stored().figures().isEmpty()
                ? List.of()
                : services.figures().questions(draft.requireId());
    }

    /** The unit's word on a stored figure that looks wrong. */
    void answer(AskedFigure figure, String words) {
        services.remarks().answerFigure(draft.requireId(), figure.position(), words);
    }
}
