package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;

/** A few words, such as an answer, in the body of a request. */
public record Words(@Nullable String words) {

    /** The words, empty where none came. */
    public String text() {
        return words == null ? "" : words;
    }
}
