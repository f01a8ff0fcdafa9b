package org.xiaohao.checking;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing; may well be right. */
    INFO,
    /** Somebody has to look, and mend it or know why it is right. */
    WARNING,
    /** Wrong whatever the facts are: a report with it cannot go out. */
    ERROR
}
