package org.xiaohao.supervision;

/** What happens when a letter is due by the rules. */
public enum LetterAct {
    /** It is put to the office, which decides. */
    PROPOSE,
    /** It is sent. */
    SEND,
    /** Nothing: there is no such step. */
    NONE
}
