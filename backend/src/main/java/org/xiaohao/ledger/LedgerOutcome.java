package org.xiaohao.ledger;

/** What a row of an uploaded ledger would do. */
public enum LedgerOutcome {
    /** Something is said where nothing was. */
    NEW,
    /** What was said is said otherwise. */
    CHANGED,
    /** It says what is there already, or what was there when the ledger left. */
    UNCHANGED,
    /** It was changed here and there: somebody saved something newer since the ledger left. */
    CONFLICT,
    /** It cannot be taken. */
    INVALID
}
