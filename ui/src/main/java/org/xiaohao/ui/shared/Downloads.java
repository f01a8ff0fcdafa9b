package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.shared.NotFoundException;

/** Files that a person takes home. */
public final class Downloads {

    /** The viewer of PDF is an object of the browser, and nothing else may come with a file. */
    private static final String SHOWN =
            "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'self'";

    private Downloads() {}

    /**
     * A link that makes the file when it is clicked.
     *
     * @param file makes the file; runs on behalf of the signed-in person
     */
    public static Anchor link(String text, Supplier<Content> file) {
        return link(text, handler(file));
    }

    /**
     * A link to a file that is written piece by piece when it is clicked, and never in memory as a whole.
     *
     * @param content writes the file; runs on behalf of the signed-in person, and begins with what may be refused
     */
    public static Anchor link(String text, String fileName, String contentType, Writing content) {
        return link(text, event -> {
            event.setFileName(fileName);
            event.setContentType(contentType);
            try {
                content.write(event.getOutputStream());
            } catch (NotFoundException | AccessDeniedException missing) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        });
    }

    private static Anchor link(String text, DownloadHandler handler) {
        Anchor link = new Anchor(handler, "");
        link.add(Icons.DOWNLOAD.create(), new Span(text));
        link.addClassNames("row", "gap4");
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing extends Serializable {

        void write(OutputStream out) throws IOException;
    }

    /** Serves a file to be saved; what is missing or forbidden is not found. */
    public static DownloadHandler handler(Supplier<Content> file) {
        return DownloadHandler.fromInputStream(event -> response(file));
    }

    /** The same, to be shown in the page; only for what a browser shows without running it. */
    static DownloadHandler inline(Supplier<Content> file) {
        return DownloadHandler.fromInputStream(event -> {
                    event.getResponse().setHeader("Content-Security-Policy", SHOWN);
                    return response(file);
                })
                .inline();
    }

    private static DownloadResponse response(Supplier<Content> file) throws IOException {
        try {
            Content content = file.get();
            return new DownloadResponse(
                    content.bytes().getInputStream(), content.fileName(), content.contentType(), content.size());
        } catch (NotFoundException | AccessDeniedException missing) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
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
