package org.xiaohao.parsing.result;

import java.util.Locale;

/** What sort of words a deadline is written in. */
public enum DeadlineKind {
    /** A date, month, quarter, half-year or year's end. */
    EXPLICIT,
    /** Counted from another date, as "within 30 days of issue". */
    RELATIVE,
    /** To be done at once. */
    IMMEDIATE,
    /** Every month, every quarter. */
    RECURRING,
    /** Kept up without end. */
    LONG_TERM;

    /** Name in the JSON form. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
