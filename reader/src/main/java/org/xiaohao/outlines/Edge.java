package org.xiaohao.outlines;

/** What stands before the first, or after the last, point of a node. */
public enum Edge {
    /** A paragraph of its own. */
    PARAGRAPH,
    /** Words in the paragraph of the points. */
    SENTENCE,
    NONE
}
