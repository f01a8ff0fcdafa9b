package org.xiaohao.plan;

/** What kind of thing happened to a task. */
public enum TrailKind {
    ISSUED,
    RECEIVED,
    /** A period's progress, approved by the unit's head. */
    PROGRESS,
    PROGRESS_RETURNED,
    UNIT_SUBMITTED,
    UNIT_CONFIRMED,
    UNIT_RETURNED,
    NOT_APPLICABLE_DECLARED,
    NOT_APPLICABLE_ACCEPTED,
    NOT_APPLICABLE_REFUSED,
    CLOSING_REQUESTED,
    CLOSING_RETURNED,
    CLOSED,
    NUDGED,
    NUDGE_ANSWERED,
    DUE_DATE_CHANGED,
    SUSPENDED,
    RESUMED,
    CANCELLED,
    /** A newer version of the document changed it. */
    AMENDED
}
