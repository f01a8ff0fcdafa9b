package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the office names it.
 *
 * @param id of one that is named anew and keeps what was handed in; null for a new one
 * @param name what it is, at most 100 characters
 * @param note what is to be seen in it, at most 200 characters; may be empty
 */
public record NamedPiece(@Nullable Long id, String name, String note) {}
