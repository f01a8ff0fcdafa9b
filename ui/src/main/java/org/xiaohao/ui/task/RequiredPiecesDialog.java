package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.NamedPiece;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.plan.RequiredPieceService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** The pieces of evidence that a task requires, in rows that the office writes, with the reason below. */
class RequiredPiecesDialog extends Div {

    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 200;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button(
            Translations.text("task.pieces.add"),
            Icons.PLUS.create(),
            event -> addRow(null).name.focus());

    private RequiredPiecesDialog(List<PieceReference> present) {
        addClassName("stack");
        list.addClassNames("stack", "required-pieces");
        present.forEach(this::addRow);
        if (present.isEmpty()) {
            addRow(null);
        }
        add.addThemeName("tertiary");
        add(list, add);
    }

    /** @param again told when the pieces are others */
    static ReasonDialog of(TaskServices services, TaskDetails task, Runnable again) {
        RequiredPiecesDialog fields = new RequiredPiecesDialog(
                services.requirements().ofTask(task.summary().id()));
        List<ReasonDialog> self = new ArrayList<>();
        ReasonDialog dialog = new ReasonDialog(
                "task.pieces",
                Translations.text("task.pieces.consequence", task.parts().size()),
                reason -> {
                    try {
                        services.requirements().require(task.summary().id(), task.version(), fields.named(), reason);
                    } catch (InvalidInputException refused) {
                        fields.place(self.getFirst(), refused.field());
                        throw refused;
                    }
                    Notices.done(
                            Translations.text("task.pieces.done", task.summary().number()));
                    again.run();
                },
                fields);
        self.add(dialog);
        dialog.setWidth("640px");
        return dialog;
    }

    /** A refusal of a row stands at its name. */
    private void place(ReasonDialog dialog, String field) {
        rows.forEach(row -> row.name.setInvalid(false));
        for (int at = 0; at < rows.size(); at++) {
            if (field.equals("pieces." + at)) {
                dialog.withField(field, rows.get(at).name);
            }
        }
    }

    private List<NamedPiece> named() {
        return rows.stream()
                .map(row -> new NamedPiece(row.id, row.name.getValue(), row.note.getValue()))
                .toList();
    }

    private Row addRow(@Nullable PieceReference piece) {
        Row row = new Row(piece);
        rows.add(row);
        list.add(row);
        changed();
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        changed();
        add.focus();
    }

    private void changed() {
        add.setEnabled(rows.size() < RequiredPieceService.MAX_PIECES);
    }

    private final class Row extends Div {

        private final @Nullable Long id;
        private final TextField name = new TextField(Translations.text("task.pieces.name"));
        private final TextField note = new TextField(Translations.text("task.pieces.note"));

        Row(@Nullable PieceReference piece) {
            id = piece == null ? null : piece.id();
            name.setMaxLength(MAX_NAME);
            name.addClassName("grow");
            note.setMaxLength(MAX_NOTE);
            note.setPlaceholder(Translations.text("entry.optional"));
            note.addClassName("grow");
            if (piece != null) {
                name.setValue(piece.name());
                note.setValue(piece.note());
            }
            Button remove = new Button(Icons.X.create(), event -> RequiredPiecesDialog.this.remove(this));
            remove.setAriaLabel(Translations.text("task.pieces.remove"));
            remove.setTooltipText(Translations.text("task.pieces.remove"));
            remove.addThemeName("tertiary");
            remove.addClassName("icon-button");
            addClassNames("row", "required-piece");
            add(name, note, remove);
        }
    }
}
