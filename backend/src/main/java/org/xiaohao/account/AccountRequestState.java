package org.xiaohao.account;

/** Where a request for a second person stands. */
public enum AccountRequestState {
    WAITING,
    /** Confirmed; of a new password this is the leave to make it. */
    CONFIRMED,
    REFUSED,
    /** A new password was made. */
    DONE
}
