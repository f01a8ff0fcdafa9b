package org.xiaohao.mail;

/** What is to be done about a line of a mail. */
enum MailReason {
    RETURNED,
    REPORT,
    APPROVE,
    CHECK,
    CONFIRM,
    RECEIVE,
    CLOSING,
    EXTENSION,
    OBJECTION,
    COORDINATION,
    REFERRAL,
    INSTRUCTION,
    /** A task that units are to do, for those who see all of them. */
    TASK,
    LETTER_UNREAD,
    LETTER_UNANSWERED,
    LETTER_ANSWERED
}
