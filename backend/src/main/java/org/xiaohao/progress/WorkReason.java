package org.xiaohao.progress;

/** Why something is on a person's list, in the order of urgency. */
public enum WorkReason {
    /** 被退回: an entry or a part was sent back. */
    RETURNED,
    /** 逾期. */
    OVERDUE,
    /** 待审: waits for the unit's head. */
    TO_APPROVE,
    /** 待核: an entry was sent back to the lead, that is to the own unit. */
    TO_CHECK,
    /** 待确认: a responsible unit says that its part is done, or that it is not concerned. */
    TO_CONFIRM,
    /** 临期. */
    DUE_SOON,
    /** 本期待报. */
    TO_REPORT,
    /** 待签收. */
    TO_RECEIVE
}
