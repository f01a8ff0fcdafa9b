package org.xiaohao.ui.attachment;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Notices;

/**
 * Takes the bytes of an upload to disk as they come in, and no more than may come in. Files are received and kept in the
 * thread of the request, while the page stays free for its person; only the outcome is told on the page.
 *
 * @param <T> what comes of a file
 */
public final class UploadReception<T> implements UploadHandler {

    private static final String TOO_LARGE = "attachment-too-large";

    private final transient AttachmentService attachments;
    private final AttachmentPurpose purpose;
    private final transient Function<ReceivedFile, T> keep;
    private final transient Consumer<T> onKept;
    private final transient Consumer<String> onRefused;

    /**
     * @param keep makes something of a file, away from the page, and closes it; may refuse
     * @param onKept told on the page what came of a file
     * @param onRefused told on the page why nothing did
     */
    public UploadReception(
            AttachmentService attachments,
            AttachmentPurpose purpose,
            Function<ReceivedFile, T> keep,
            Consumer<T> onKept,
            Consumer<String> onRefused) {
        this.attachments = attachments;
        this.purpose = purpose;
        this.keep = keep;
        this.onKept = onKept;
        this.onRefused = onRefused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) {
        try {
            T kept = keep.apply(attachments.receive(
                    new UploadAttachment(event.getFileName(), event.getInputStream(), purpose, event.getFileSize())));
            event.getUI().access(() -> onKept.accept(kept));
        } catch (DomainException refused) {
            event.reject(refused.code());
            event.getUI().access(() -> onRefused.accept(Notices.text(refused)));
        }
    }

    @Override
    public void responseHandled(UploadResult result) {
        UploadHandler.super.responseHandled(result);
        if (result.rejectedFiles().stream().anyMatch(file -> file.reason().equals(TOO_LARGE))) {
            result.response().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
        } else if (result.exception() instanceof IllegalStateException) {
            // The field takes as many at a time as its page lets a person choose.
            result.response().setStatus(HttpStatusCode.CONFLICT.getCode());
        }
    }
}
