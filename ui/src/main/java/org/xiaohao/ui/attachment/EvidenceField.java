package org.xiaohao.ui.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 佐证材料: takes files in one by one, lists them, takes them off again. A refusal stands at the field. */
public class EvidenceField extends Div {

    private final transient Consumer<AttachmentReference> onAdd;
    private final transient Consumer<AttachmentReference> onRemove;
    private final transient @Nullable Function<AttachmentReference, AttachmentContent> opener;
    private final Upload upload;
    private final Span label = new Span(Translations.text("evidence.label"));
    private final Div error = new Div();
    private final UnorderedList list = new UnorderedList();
    private transient List<PieceReference> pieces = List.of();
    private transient BiConsumer<AttachmentReference, @Nullable Long> onMark = (file, piece) -> {};

    /**
     * @param onAdd told of each stored file; may refuse it
     * @param onRemove told when a person takes a file off
     * @param opener opens a listed file, or null where the files cannot be taken home yet
     */
    public EvidenceField(
            AttachmentService attachments,
            Consumer<AttachmentReference> onAdd,
            Consumer<AttachmentReference> onRemove,
            @Nullable Function<AttachmentReference, AttachmentContent> opener) {
        this.onAdd = onAdd;
        this.onRemove = onRemove;
        this.opener = opener;
        addClassName("evidence");
        label.addClassName("field-label");
        upload = new Upload(new UploadReception<>(
                attachments, AttachmentPurpose.EVIDENCE, file -> store(attachments, file), this::take, this::fail));
        upload.setMaxFileSize(Math.toIntExact(AttachmentPurpose.EVIDENCE.maxBytes()));
        upload.setI18n(words());
        upload.setUploadButton(new Button(Translations.text("evidence.choose"), Icons.UPLOAD.create()));
        upload.setDropLabel(new Span(Translations.text("evidence.drop")));
        upload.addFileRejectedListener(event -> fail(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        // What the handler changes on the server reaches the browser with the next request; this one follows at once.
        upload.getElement().addEventListener("upload-success", event -> {});
        upload.getElement().addEventListener("upload-error", event -> {});
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        list.addClassNames("plain-list", "files");
        add(label, upload, error, list);
    }

    /**
     * Lets a person say which of the required pieces each file is.
     *
     * @param onMark told a file and its piece, or null where it is none; may refuse
     */
    public EvidenceField withPieces(
            List<PieceReference> required, BiConsumer<AttachmentReference, @Nullable Long> onMark) {
        pieces = List.copyOf(required);
        this.onMark = onMark;
        return this;
    }

    /** Shows these files instead of the former ones. */
    public void setFiles(List<AttachmentReference> files) {
        setFiles(files, Map.of());
    }

    /** @param marks the ids of those files that are required pieces, with the ids of the pieces */
    public void setFiles(List<AttachmentReference> files, Map<Long, Long> marks) {
        list.removeAll();
        files.forEach(file -> list.add(row(file, marks.get(file.id()))));
    }

    /** Without the place to drop files on, and without the buttons that take them off. */
    public void setReadOnly(boolean readOnly) {
        upload.setVisible(!readOnly);
        list.getChildren()
                .forEach(row -> row.getChildren().forEach(part -> {
                    if (part instanceof Button) {
                        part.setVisible(!readOnly);
                    } else if (part instanceof Select<?> choice) {
                        choice.setReadOnly(readOnly);
                    }
                }));
        label.setVisible(!readOnly || list.getComponentCount() > 0);
    }

    private Select<PieceReference> choice(AttachmentReference file, @Nullable Long mark) {
        Select<PieceReference> choice = new Select<>();
        choice.setItems(pieces);
        choice.setItemLabelGenerator(piece -> piece == null ? Translations.text("pieces.none") : piece.name());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Translations.text("pieces.none"));
        choice.setPlaceholder(Translations.text("pieces.none"));
        choice.setAriaLabel(Translations.text("pieces.choose", file.fileName()));
        choice.addClassName("piece");
        pieces.stream()
                .filter(piece -> mark != null && piece.id() == mark)
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            PieceReference piece = event.getValue();
            error.setVisible(false);
            try {
                onMark.accept(file, piece == null ? null : piece.id());
            } catch (DomainException refused) {
                fail(Notices.text(refused));
            }
        });
        return choice;
    }

    private ListItem row(AttachmentReference file, @Nullable Long mark) {
        Button remove = new Button(Icons.X.create(), event -> {
            error.setVisible(false);
            onRemove.accept(file);
        });
        remove.addThemeName("tertiary");
        remove.addClassName("icon-button");
        remove.setAriaLabel(Translations.text("evidence.remove", file.fileName()));
        ListItem row = new ListItem();
        row.addClassName("row");
        if (opener == null) {
            Span name = new Span(file.fileName());
            name.addClassName("grow");
            row.add(Icons.CLIP.create(), name);
        } else {
            row.add(EvidenceLinks.link(file, opener));
        }
        row.add(EvidenceLinks.size(file));
        if (!pieces.isEmpty()) {
            row.addClassName("wrap");
            row.add(choice(file, mark));
        }
        row.add(remove);
        return row;
    }

    private static AttachmentReference store(AttachmentService attachments, ReceivedFile received) {
        try (received) {
            return attachments.store(received);
        }
    }

    private void take(AttachmentReference stored) {
        error.setVisible(false);
        try {
            onAdd.accept(stored);
        } catch (DomainException refused) {
            fail(Notices.text(refused));
        }
    }

    private void fail(String text) {
        error.setText(text);
        error.setVisible(true);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Translations.text("evidence.tooBig", AttachmentPurpose.EVIDENCE.maxMegabytes()))
                .setTooManyFiles(Translations.text("evidence.tooMany"))
                .setIncorrectFileType(Translations.text("evidence.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Translations.text("evidence.connecting"))
                        .setProcessing(Translations.text("evidence.processing"))
                        .setStalled(Translations.text("evidence.stalled"))
                        .setHeld(Translations.text("evidence.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Translations.text("evidence.remaining"))
                        .setUnknown(Translations.text("evidence.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Translations.text("evidence.failed"))
                        .setUnexpectedServerError(Translations.text("evidence.failed"))
                        .setForbidden(Translations.text("evidence.failed"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }
}
