package org.xiaohao.supervision;

/** Whose move it is in something that is late. */
public enum WaitingFor {
    /** The unit has not received its duty. */
    RECEIPT,
    /** The unit has not written its report. */
    REPORT,
    /** The unit's head has not approved the report. */
    HEAD_APPROVAL,
    /** The primary lead has not applied for closing. */
    CLOSING,
    /** The office has not reviewed the application. */
    OFFICE_REVIEW
}
