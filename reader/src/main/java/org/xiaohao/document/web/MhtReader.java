package org.xiaohao.document.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** Web archives (.mht): the first page in them is read; pictures and other parts are not. */
final class MhtReader {

    private static final String MEDIA_TYPE = "multipart/related";
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(DocumentLimits.MAX_FILE)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(DocumentLimits.MAX_FILE)
            .build();

    private MhtReader() {}

    /**
     * Reads an archive.
     *
     * @throws UnreadableDocumentException when it is damaged or holds no page
     */
    static SourceText read(byte[] content, List<String> hints) {
        MimeTokenStream parts = new MimeTokenStream(LIMITS);
        parts.parse(new ByteArrayInputStream(content));
        try {
            while (parts.getState() != EntityState.T_END_OF_STREAM) {
                Interruption.check();
                BodyDescriptor body = parts.getState() == EntityState.T_BODY ? parts.getBodyDescriptor() : null;
                if (body != null && "text/html".equals(body.getMimeType())) {
                    try (InputStream page = parts.getDecodedInputStream()) {
                        String words = HtmlFormat.decode(page.readAllBytes(), body.getCharset());
                        return HtmlReader.read(words, MEDIA_TYPE, hints);
                    }
                }
                parts.next();
            }
        } catch (IOException | MimeException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        throw new UnreadableDocumentException(Reason.UNSUPPORTED_TYPE);
    }
}
