package org.xiaohao.mail;

/** How urgent a line of a mail is, the most urgent first. */
enum MailUrgency {
    LATE,
    DUE_SOON,
    /** It waits for the person's own review. */
    REVIEW,
    RETURNED,
    /** A letter that nobody of the unit has opened. */
    LETTER
}
