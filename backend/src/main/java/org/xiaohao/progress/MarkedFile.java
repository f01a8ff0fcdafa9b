package org.xiaohao.progress;

/**
 * A file that is a required piece of evidence.
 *
 * @param name of the piece
 */
public record MarkedFile(long attachmentId, long pieceId, String name) {}
