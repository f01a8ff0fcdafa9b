package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A file of an application for closing.
 *
 * @param pieceId which of the pieces that the task requires it is; null where it is none
 */
@Embeddable
record ClosingFile(
        @Column(name = "attachment_id", nullable = false) long attachmentId,

        @Column(name = "piece_id") @Nullable Long pieceId) {}
