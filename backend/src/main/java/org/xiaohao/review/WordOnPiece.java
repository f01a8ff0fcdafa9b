package org.xiaohao.review;

/**
 * What the lead says of a required piece of evidence that is missing.
 *
 * @param words at most 500 characters
 */
public record WordOnPiece(long pieceId, String words) {}
