package org.xiaohao.attachment;

import java.nio.file.Path;

/**
 * An upload that lies complete in the store but has no lasting place yet.
 *
 * @param size in bytes
 * @param sha256 the digest in lower-case hexadecimal
 */
record IncomingFile(Path path, long size, String sha256) {}
