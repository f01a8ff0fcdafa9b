package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.ui.attachment.UploadReception;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A place for one file with the text of a report, read as it comes in and not kept. */
final class ReportUpload {

    private static final AttachmentPurpose PURPOSE = AttachmentPurpose.PLAN_SOURCE;

    private ReportUpload() {}

    /**
     * @param key of the words on the button, {@code .choose}, and beside it, {@code .drop}
     * @param read makes something of the content and the name of a file, away from the page; may refuse
     * @param show told on the page what came of it
     * @param refuse told on the page why nothing did
     */
    static <T> Upload of(
            AttachmentService attachments,
            String key,
            BiFunction<byte[], String, T> read,
            Consumer<T> show,
            Consumer<String> refuse) {
        Upload upload = new Upload(new UploadReception<>(attachments, PURPOSE, file -> read(file, read), show, refuse));
        upload.setMaxFileSize(Math.toIntExact(PURPOSE.maxBytes()));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Translations.text(key + ".choose"), Icons.UPLOAD.create()));
        upload.setDropLabel(new Span(Translations.text(key + ".drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Translations.text("import.upload.tooMany"))
                        .setFileIsTooBig(Translations.text("ledger.tooBig", PURPOSE.maxMegabytes()))));
        upload.addFileRejectedListener(event -> refuse.accept(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        // What the handler changes on the server reaches the browser with the next request; this one follows at once.
        upload.getElement().addEventListener("upload-success", event -> {});
        upload.getElement().addEventListener("upload-error", event -> {});
        return upload;
    }

    private static <T> T read(ReceivedFile file, BiFunction<byte[], String, T> read) {
        try (file) {
            return read.apply(Files.readAllBytes(file.path()), file.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
