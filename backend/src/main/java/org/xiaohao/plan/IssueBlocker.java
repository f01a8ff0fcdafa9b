package org.xiaohao.plan;

/**
 * Something that keeps a draft from being issued.
 *
 * @param kind what is missing
 * @param taskId the task to look at
 * @param number its number as printed
 * @param title its title
 * @param printedName the name that is not in the register; empty for other kinds
 */
public record IssueBlocker(Kind kind, long taskId, String number, String title, String printedName) {

    /** What is missing. */
    public enum Kind {
        NO_LEAD,
        UNKNOWN_UNIT,
        NO_DUE_DATE,
        /** The task names nobody but groups without active members. */
        NO_UNIT
    }
}
