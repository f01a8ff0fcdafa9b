package org.xiaohao.account;

/** Which mail a person wants. */
public enum MailChoice {
    /** One on each working day on which something is due. */
    DAILY,
    NONE
}
