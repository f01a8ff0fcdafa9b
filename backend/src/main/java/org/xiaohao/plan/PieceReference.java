package org.xiaohao.plan;

/**
 * 所需佐证: a piece of evidence that a task requires.
 *
 * @param name what it is, at most 100 characters
 * @param note what is to be seen in it, at most 200 characters; may be empty
 */
public record PieceReference(long id, long taskId, String name, String note) {}
