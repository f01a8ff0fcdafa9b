package org.xiaohao.parsing.result;

import java.util.Locale;

/** The fields of a parsed task that a diagnostic or a span can name. */
public enum TaskField {
    NUMBER,
    SECTION,
    TITLE,
    BODY,
    LEAD,
    RESPONSIBLE,
    SUPPORTING,
    DEADLINE,
    LONG_TERM,
    INDICATORS,
    POSTS,
    RECTIFICATION,
    RECURRENCE;

    /** Name of the field in the JSON form. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
