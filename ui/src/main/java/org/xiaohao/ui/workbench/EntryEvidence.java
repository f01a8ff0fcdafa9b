package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.attachment.PieceList;
import org.xiaohao.ui.shared.Translations;

/** The files of an entry; where the task requires evidence, which piece each of them is, and what is missing. */
class EntryEvidence extends Div {

    private final transient Services services;
    private final transient EntryDraft draft;
    private final long taskId;
    private final transient Supplier<EntryText> text;
    private final transient Runnable onChange;
    private final transient Runnable onOvertaken;
    private final EvidenceField field;
    private final Div required = new Div();
    private transient List<PieceStanding> pieces;
    private boolean readOnly;

    /**
     * @param text what is typed now
     * @param onChange told when the files are others
     * @param onOvertaken told when somebody else saved meanwhile
     */
    EntryEvidence(
            Services services,
            EntryDraft draft,
            long taskId,
            Supplier<EntryText> text,
            Runnable onChange,
            Runnable onOvertaken) {
        this.services = services;
        this.draft = draft;
        this.taskId = taskId;
        this.text = text;
        this.onChange = onChange;
        this.onOvertaken = onOvertaken;
        addClassName("stack");
        pieces = services.pieces().ofTask(taskId);
        field = new EvidenceField(
                        services.attachments(),
                        file -> change(id -> services.progress().attach(id, file.id())),
                        file -> change(id -> services.progress().detach(id, file.id())),
                        file -> services.progress().openEvidence(draft.requireId(), file.id()))
                .withPieces(
                        pieces.stream().map(PieceStanding::piece).toList(),
                        (file, piece) -> change(id -> services.pieces().mark(id, file.id(), piece)));
        add(required, field);
        showRequired();
    }

    /** Shows the files of this entry, or none. */
    void show(@Nullable EntryDetails entry) {
        field.setFiles(entry == null ? List.of() : entry.evidence(), entry == null ? Map.of() : entry.marks());
        field.setReadOnly(readOnly);
    }

    void setReadOnly(boolean now) {
        readOnly = now;
        field.setReadOnly(now);
    }

    /** What is still missing, as a sentence; empty where nothing is. */
    String missing() {
        String names = PieceList.missing(services.pieces().ofTask(taskId));
        return names.isEmpty() ? "" : Translations.text("pieces.stillMissing", names);
    }

    private void change(LongConsumer change) {
        try {
            show(draft.change(text.get(), change));
            onChange.run();
        } catch (StaleDataException | OptimisticLockingFailureException overtaken) {
            onOvertaken.run();
            throw new StaleDataException();
        }
        if (!pieces.isEmpty()) {
            pieces = services.pieces().ofTask(taskId);
            showRequired();
        }
    }

    private void showRequired() {
        required.removeAll();
        required.setVisible(!pieces.isEmpty());
        Span label = new Span(Translations.text("pieces.label"));
        label.addClassName("field-label");
        required.add(label, new PieceList(pieces, Set.of()));
    }
}
