package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.shared.NotFoundException;

/** Files that a person takes home. */
public final class Downloads {

    private Downloads() {}

    /**
     * A link that makes the file when it is clicked.
     *
     * @param file makes the file; runs on behalf of the signed-in person
     */
    public static Anchor link(String text, Supplier<Content> file) {
        Anchor link = new Anchor(handler(file), "");
        link.add(Icons.DOWNLOAD.create(), new Span(text));
        link.addClassNames("row", "gap4");
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** Serves a file; what is missing or forbidden is not found. */
    public static DownloadHandler handler(Supplier<Content> file) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                Content content = file.get();
                return new DownloadResponse(
                        content.bytes().getInputStream(), content.fileName(), content.contentType(), content.size());
            } catch (NotFoundException | AccessDeniedException missing) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            }
        });
    }

    /**
     * A file.
     *
     * @param fileName the name it is saved under
     * @param contentType its media type
     * @param bytes opens all of it, piece by piece
     * @param size in bytes
     */
    public record Content(String fileName, String contentType, InputStreamSource bytes, long size) {

        /** @param bytes what was made in memory; not copied */
        public Content(String fileName, String contentType, byte[] bytes) {
            this(fileName, contentType, () -> new ByteArrayInputStream(bytes), bytes.length);
        }

        /** A stored file. */
        public static Content of(AttachmentContent file) {
            AttachmentReference known = file.reference();
            return new Content(known.fileName(), known.mediaType(), file.resource(), known.size());
        }
    }
}
