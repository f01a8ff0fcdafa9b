package org.xiaohao.shared;

/** How something that is on the audit trail ended. */
public enum AuditOutcome {
    /** Done. */
    SUCCESS,
    /** Tried in vain, such as a sign-in with a wrong password. */
    FAILURE,
    /** Refused for want of the right to do it. */
    DENIED
}
