package org.xiaohao.parsing.result;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
    /** Worth knowing; nothing has to be done. */
    INFO,
    /** A person should look here. */
    WARNING,
    /** The plan cannot be issued before a person decides. */
    BLOCKER;

    /** Name in the JSON form. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
