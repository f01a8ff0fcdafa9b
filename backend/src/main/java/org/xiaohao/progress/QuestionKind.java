package org.xiaohao.progress;

/** What is to be asked about a figure, or about the figures of an indicator. */
public enum QuestionKind {
    /** It departs from what was reported before by more than a factor. */
    MAGNITUDE,
    /** A rate over 100 %. */
    OVER_HUNDRED,
    /** A part is greater than its total. */
    PART_OVER_TOTAL,
    /** A rate is not the quotient of its counts. */
    NOT_QUOTIENT,
    /** A rate without the counts that it could be computed from. */
    NO_COUNTS,
    /** The indicator's rate, or a count of it, has a question of its own. */
    BASE_PAIR,
    /** Figures that are only about right are left out; a person decides. */
    INEXACT,
    /** Units tell of a joint event whose lead has told nothing. */
    LEAD_SILENT;

    /** Whether there is no value before somebody has answered. */
    public boolean isBlocking() {
        return this != INEXACT && this != LEAD_SILENT;
    }
}
