package org.xiaohao.attachment;

import java.time.Instant;

/**
 * Names a stored file.
 *
 * @param fileName the name to show; no path, no control characters, at most 200 characters
 * @param mediaType what the content was found to be
 * @param size in bytes
 */
public record AttachmentReference(long id, String fileName, String mediaType, long size, Instant uploadedAt) {}
