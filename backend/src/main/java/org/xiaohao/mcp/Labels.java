package org.xiaohao.mcp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.ErrorTexts;

/** Names constants for whoever reads the answer. */
record Labels(ErrorTexts texts, Locale locale) {

    /**
     * A constant.
     *
     * @param code its name in the program, the same in every language
     * @param name its word
     */
    record Named(String code, String name) {}

    Named of(Enum<?> constant) {
        return new Named(constant.name(), texts.label(constant, locale));
    }

    @Nullable
    Named ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
