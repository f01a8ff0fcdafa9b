package org.xiaohao.account;

/** What takes two persons. */
public enum AccountRequestKind {
    /** An account with powers is to be let in: a new one, or one that was deactivated. */
    ACTIVATE,
    /** An account is to get powers that it has not. */
    GRANT,
    /** An account with powers is to get a new password. */
    RESET
}
