package org.xiaohao.outlines;

/** What a part of an annual report tells; the first five are asked of every report. */
public enum PartKind {
    INTRO,
    /** What became of last year's problems. */
    RECTIFICATION,
    RESULTS,
    /** How the principal leaders did their duty as those first responsible. */
    RESPONSIBILITY,
    PROBLEMS,
    CAUSES,
    NEXT_PLAN,
    OTHER
}
