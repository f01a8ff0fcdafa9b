package org.xiaohao.intake;

/** Where a document stands on its way to becoming a plan. Only an open one can be worked on. */
public enum IntakeState {
    /** People work on it. */
    OPEN,
    /** A draft came of it. */
    CONFIRMED,
    /** Thrown away by a person. */
    DISCARDED
}
