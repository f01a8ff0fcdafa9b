package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
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
                        new java.io.ByteArrayInputStream(content.bytes()),
                        content.fileName(),
                        content.contentType(),
                        content.bytes().length);
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
     * @param bytes all of it; not copied
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(String fileName, String contentType, byte[] bytes) {}
}
