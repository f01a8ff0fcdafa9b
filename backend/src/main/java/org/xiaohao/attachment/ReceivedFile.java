package org.xiaohao.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload whose bytes have arrived on disk and were looked at by nobody yet. Whoever receives one closes it in the
 * end; unless it was stored, nothing is left of it then.
 */
public final class ReceivedFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReceivedFile.class);

    private final String fileName;
    private final AttachmentPurpose purpose;
    private final IncomingFile incoming;

    ReceivedFile(String fileName, AttachmentPurpose purpose, IncomingFile incoming) {
        this.fileName = fileName;
        this.purpose = purpose;
        this.incoming = incoming;
    }

    /** The name to show; no path, no control characters. */
    public String fileName() {
        return fileName;
    }

    /** The size in bytes. */
    public long size() {
        return incoming.size();
    }

    /** The digest of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return incoming.sha256();
    }

    /** Where the bytes lie until this is stored or closed. */
    public Path path() {
        return incoming.path();
    }

    AttachmentPurpose purpose() {
        return purpose;
    }

    IncomingFile incoming() {
        return incoming;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(incoming.path());
        } catch (IOException e) {
            log.warn("An upload that is not kept stays at {} until the next look at unfinished ones", path(), e);
        }
    }
}
