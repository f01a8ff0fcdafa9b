package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;

/** Why, in the body of a request. */
public record Reason(@Nullable String reason) {

    /** The words, empty where none came. */
    public String text() {
        return reason == null ? "" : reason;
    }
}
