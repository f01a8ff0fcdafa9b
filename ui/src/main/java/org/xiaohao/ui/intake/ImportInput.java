package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Takes a document: pasted text or a file. What is typed stays, whatever becomes of it. */
class ImportInput extends Div {

    /** A text over the limit stays in the browser and is not sent, so that nothing of it is lost or cut. */
    private static final String HOLD_BACK = """
        this.addEventListener('change', event => {
          if (this.value && this.value.length > $0) {
            event.stopImmediatePropagation();
            this.dispatchEvent(new CustomEvent('text-too-long'));
          }
        }, true);
        """;

    /** What a person may choose; what is in the file is told by its content. */
    private static final String[] FILE_TYPES = {
        ".docx", ".docm", ".doc", ".wps", ".xlsx", ".xlsm", ".xls", ".pdf", ".html", ".htm", ".mht", ".txt", ".csv",
        ".ofd"
    };

    private final TextArea text = new TextArea(Translations.text("import.text"));
    private final Div refusal = new Div();
    private final Span refusalText = new Span();
    private final Button read = new Button(Translations.text("import.read"));
    private final Upload upload;
    private final KeepsTyped kept;
    private boolean tooLong;

    /**
     * @param key names the person, for keeping what is typed
     * @param onText told the text when a person asks to read it
     * @param files takes uploaded files
     */
    ImportInput(String key, Consumer<String> onText, UploadHandler files) {
        addClassName("import-input");
        text.addClassName("paste");
        text.setPlaceholder(Translations.text("import.text.placeholder"));
        text.addValueChangeListener(change -> tooLong = false);
        text.getElement().executeJs(HOLD_BACK, DocumentLimits.MAX_TEXT);
        text.getElement().addEventListener("text-too-long", event -> {
            tooLong = true;
            refuseAsTooLong();
        });
        kept = KeepsTyped.in(text, key, "");
        refusal.addClassNames("note", "late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.add(Icons.STOP.create(), refusalText);
        refusal.setVisible(false);
        read.addClickListener(event -> {
            if (tooLong) {
                refuseAsTooLong();
            } else {
                onText.accept(text.getValue());
            }
        });
        read.addThemeName("primary");
        Paragraph promise = new Paragraph(Translations.text("import.promise"));
        promise.addClassNames("s", "t2");
        Div foot = new Div(read, promise);
        foot.addClassNames("row", "wrap");
        upload = upload(files);
        add(upload, refusal, text, foot);
    }

    private Upload upload(UploadHandler files) {
        Upload upload = new Upload(files);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        // What the handler changes on the page reaches the browser with the next request; this one follows at once.
        upload.getElement().addEventListener("upload-success", event -> {});
        upload.getElement().addEventListener("upload-error", event -> {});
        upload.setAcceptedFileTypes(FILE_TYPES);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(DocumentLimits.MAX_FILE);
        upload.setDropLabel(new Span(Translations.text("import.drop")));
        upload.setDropLabelIcon(Icons.UPLOAD.create());
        upload.setUploadButton(new Button(Translations.text("import.choose")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        return upload;
    }

    private static UploadI18N words() {
        UploadI18N.Error error = new UploadI18N.Error();
        error.setTooManyFiles(Translations.text("import.upload.tooMany"));
        error.setFileIsTooBig(reason(Reason.TOO_LARGE));
        error.setIncorrectFileType(reason(Reason.UNSUPPORTED_TYPE));
        UploadI18N.Uploading uploading = new UploadI18N.Uploading();
        UploadI18N.Uploading.Error failure = new UploadI18N.Uploading.Error();
        failure.setServerUnavailable(Translations.text("import.upload.failed"));
        failure.setUnexpectedServerError(Translations.text("import.upload.failed"));
        failure.setForbidden(Translations.text("import.upload.failed"));
        uploading.setError(failure);
        UploadI18N words = new UploadI18N();
        words.setError(error);
        words.setUploading(uploading);
        return words;
    }

    private static String reason(Reason reason) {
        return Notices.text(new DocumentRefusedException(reason));
    }

    private void refuseAsTooLong() {
        refuse(reason(Reason.TOO_LARGE));
    }

    /** Says why nothing was read; the text in the field stays. */
    void refuse(String why) {
        refusalText.setText(Translations.text("import.refused", why));
        refusal.setVisible(true);
    }

    void clearRefusal() {
        refusal.setVisible(false);
    }

    /** Lets nobody begin another document while one is being read. */
    void setBusy(boolean busy) {
        read.setEnabled(!busy);
        upload.setVisible(!busy);
    }

    /** To be called when the document is stored. */
    void forget() {
        kept.forget();
        text.clear();
    }
}
