package org.xiaohao.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what somebody types into a search field into a pattern for {@code like … escape '!'}. */
public final class SearchText {

    private SearchText() {}

    /** Returns a lower-case pattern that finds the text anywhere; null or blank finds everything. */
    public static String pattern(@Nullable String text) {
        String typed = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        String escaped = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }
}
