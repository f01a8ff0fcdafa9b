package org.xiaohao.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file to be stored.
 *
 * @param fileName the name it has for the person who uploads it; a path before it is dropped
 * @param content its bytes, read once and to the end; the caller closes it
 * @param purpose what it is for
 * @param announced how many bytes there are said to be, or a negative number; only good for refusing early
 */
public record UploadAttachment(String fileName, InputStream content, AttachmentPurpose purpose, long announced) {

    public UploadAttachment(String fileName, InputStream content, AttachmentPurpose purpose) {
        this(fileName, content, purpose, -1);
    }

    public UploadAttachment(String fileName, byte[] content, AttachmentPurpose purpose) {
        this(fileName, new ByteArrayInputStream(content), purpose);
    }
}
