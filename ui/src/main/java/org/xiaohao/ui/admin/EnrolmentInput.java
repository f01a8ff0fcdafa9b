package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.enrolment.EnrolmentList;
import org.xiaohao.enrolment.EnrolmentService;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.attachment.UploadReception;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Where a list of units and people comes in: cells pasted from a spreadsheet, or a file. */
class EnrolmentInput extends Div {

    private static final String[] FILE_TYPES = {".xlsx", ".xls", ".csv", ".docx", ".doc", ".wps", ".txt"};

    /** So that spreadsheets open the file in the right letters. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final transient EnrolmentService enrolment;
    private final transient Consumer<EnrolmentList> onRead;
    private final TextArea text = new TextArea(Translations.text("enrolment.text"));
    private final Div refusal = new Div();
    private final Span refusalText = new Span();

    /** @param onRead told what stands in a list that was brought */
    EnrolmentInput(EnrolmentService enrolment, AttachmentService attachments, Consumer<EnrolmentList> onRead) {
        this.enrolment = enrolment;
        this.onRead = onRead;
        addClassNames("enrolment-input", "stack");
        text.addClassName("paste");
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(10);
        text.setPlaceholder(Translations.text("enrolment.text.placeholder"));
        text.setHelperText(Translations.text("enrolment.text.help"));
        refusal.addClassNames("note", "late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.add(Icons.STOP.create(), refusalText);
        refusal.setVisible(false);
        Button read = new Button(Translations.text("enrolment.read"), event -> readText());
        read.addThemeName("primary");
        Paragraph promise = new Paragraph(Translations.text("enrolment.promise"));
        promise.addClassNames("s", "t2");
        Div foot =
                new Div(read, Downloads.link(Translations.text("enrolment.example"), EnrolmentInput::example), promise);
        foot.addClassNames("row", "wrap");
        add(upload(attachments), refusal, text, foot);
    }

    private static Downloads.Content example() {
        return new Downloads.Content(
                Translations.text("enrolment.example.file"),
                "text/csv",
                (BYTE_ORDER_MARK + Translations.text("enrolment.example.text").replace('\t', ','))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Upload upload(AttachmentService attachments) {
        AttachmentPurpose purpose = AttachmentPurpose.ENROLMENT;
        Upload box = new Upload(new UploadReception<>(attachments, purpose, this::readFile, this::show, this::refuse));
        box.setMaxFileSize(Math.toIntExact(purpose.maxBytes()));
        box.setAcceptedFileTypes(FILE_TYPES);
        box.setMaxFiles(1);
        box.setUploadButton(new Button(Translations.text("enrolment.choose"), Icons.UPLOAD.create()));
        box.setDropLabel(new Span(Translations.text("enrolment.drop")));
        box.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Translations.text("import.upload.tooMany"))
                        .setFileIsTooBig(Translations.text("enrolment.tooBig", purpose.maxMegabytes()))
                        .setIncorrectFileType(Translations.text("enrolment.type"))));
        box.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        box.addAllFinishedListener(event -> box.clearFileList());
        // What the handler changes on the server reaches the browser with the next request; this one follows at once.
        box.getElement().addEventListener("upload-success", event -> {});
        box.getElement().addEventListener("upload-error", event -> {});
        return box;
    }

    /** Away from the page, while it stays free for its person. */
    private EnrolmentList readFile(ReceivedFile received) {
        try (received) {
            return enrolment.read(Files.readAllBytes(received.path()), received.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readText() {
        try {
            show(enrolment.read(text.getValue()));
        } catch (DomainException refused) {
            refuse(Notices.text(refused));
        }
    }

    private void show(EnrolmentList list) {
        refusal.setVisible(false);
        onRead.accept(list);
    }

    private void refuse(String why) {
        refusalText.setText(why);
        refusal.setVisible(true);
    }
}
