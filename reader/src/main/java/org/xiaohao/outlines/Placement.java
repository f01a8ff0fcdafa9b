package org.xiaohao.outlines;

/** Where the title of a node stands. */
public enum Placement {
    OWN_LINE,
    /** The text goes on in the same paragraph. */
    RUN_IN,
    NONE
}
