package org.xiaohao.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;

/**
 * A stored file and its bytes.
 *
 * @param sha256 the digest of the bytes, in lower-case hexadecimal
 * @param resource the bytes, to be read as often as needed
 */
public record AttachmentContent(AttachmentReference reference, String sha256, Resource resource) {

    /** The value that makes a browser save the file under its name, in the form of RFC 6266. */
    public String contentDisposition() {
        return ContentDisposition.attachment()
                .filename(reference.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** The headers of a download: it is saved, never shown or run as a page of this site, and kept by no cache. */
    public Map<String, String> headers() {
        return Map.of(
                "Content-Disposition", contentDisposition(),
                "Content-Type", reference.mediaType(),
                "Content-Security-Policy", "default-src 'none'; sandbox",
                "X-Content-Type-Options", "nosniff",
                "Cache-Control", "private, no-store");
    }
}
