package org.xiaohao.plan;

/** What kind of thing happened to a task. */
public enum TrailKind {
    ISSUED,
    RECEIVED,
    /** A period's progress, approved by the unit's head. */
    PROGRESS,
    /** The same, entered by the office from the form of a unit that has no account. */
    PROGRESS_ENTERED,
    PROGRESS_RETURNED,
    PROGRESS_RETURNED_TO_HEAD,
    PROGRESS_RETURNED_TO_LEAD,
    /** The lead passed on again what was sent back to it. */
    PROGRESS_PASSED_ON,
    /** The office corrected what a unit had reported, after the task was closed. */
    PROGRESS_CORRECTED,
    UNIT_SUBMITTED,
    UNIT_CONFIRMED,
    UNIT_RETURNED,
    NOT_APPLICABLE_DECLARED,
    NOT_APPLICABLE_ACCEPTED,
    NOT_APPLICABLE_REFUSED,
    CLOSING_REQUESTED,
    CLOSING_RETURNED,
    CLOSED,
    CLOSING_WITHDRAWN,
    /** The office corrected what it had approved. */
    CLOSING_CORRECTED,
    NUDGED,
    NUDGE_ANSWERED,
    /** A numbered letter presses for it. */
    LETTER_SENT,
    LETTER_ANSWERED,
    DUE_DATE_CHANGED,
    /** How units report on it was changed. */
    REPORTING_CHANGED,
    SUSPENDED,
    RESUMED,
    CANCELLED,
    /** Who answers for it was said anew. */
    ASSIGNED,
    /** What evidence it requires was named. */
    EVIDENCE_REQUIRED,
    /** Another person of the unit works on it. */
    HANDED_OVER,
    /** It was closed, and taken up again. */
    REOPENED,
    EXTENSION_ASKED,
    /** The unit's head sent to the office what the clerk had prepared. */
    EXTENSION_SENT,
    EXTENSION_APPROVED,
    EXTENSION_REFUSED,
    EXTENSION_WITHDRAWN,
    /** It ended with its task before anybody decided. */
    EXTENSION_LAPSED,
    /** The lead says by when it expects to be done. */
    FORECAST_CHANGED,
    COORDINATION_ASKED,
    COORDINATION_ANSWERED,
    COORDINATION_WITHDRAWN,
    COORDINATION_LAPSED,
    /** The office put it before the leaders. */
    REFERRED,
    /** A leader has seen it, and says nothing. */
    REFERRAL_NOTED,
    /** It is before the leaders no more. */
    REFERRAL_WITHDRAWN,
    /** A leader said something to it. */
    INSTRUCTED,
    INSTRUCTION_ANSWERED,
    /** No answer is asked any more. */
    INSTRUCTION_WAIVED,
    /** Nobody reviewed it for too long: who is next above was told. */
    REVIEW_ESCALATED,
    /** It was entered as a supervised matter. */
    MATTER_ENTERED,
    MATTER_ANSWERED,
    /** It was given up to a month, by a plan with days. */
    MATTER_COMPLEX,
    OBJECTED,
    OBJECTION_WITHDRAWN,
    OBJECTION_LAPSED,
    OBJECTION_UPHELD,
    OBJECTION_INSISTED,
    /** A newer version of the document changed it. */
    AMENDED,
    /** Somebody took back what they had said of it. */
    COMMENT_DELETED
}
