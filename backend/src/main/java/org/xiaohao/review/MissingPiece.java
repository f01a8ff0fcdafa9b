package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A required piece of evidence that is missing when closing is applied for, with the lead's word on it.
 *
 * @param name as it was named then
 * @param words why it is missing, at most 500 characters
 */
@Embeddable
public record MissingPiece(
        @Column(name = "piece_id", nullable = false) long pieceId,

        @Column(name = "name", nullable = false, length = 100)
        String name,

        @Column(name = "words", nullable = false, length = 500)
        String words) {}
