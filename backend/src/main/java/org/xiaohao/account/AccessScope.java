package org.xiaohao.account;

/** What a program may do with a token: at most what its owner may. */
public enum AccessScope {
    /** Asks for what is there; changes nothing. */
    READ,
    /** Does what its owner does. */
    WRITE
}
