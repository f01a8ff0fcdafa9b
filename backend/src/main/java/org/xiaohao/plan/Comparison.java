package org.xiaohao.plan;

/** How the target figure of an indicator is meant. */
public enum Comparison {
    /** The figure is to be reached or passed. */
    AT_LEAST,
    /** The figure must not be passed. */
    AT_MOST,
    /** The figure itself. */
    EXACT
}
