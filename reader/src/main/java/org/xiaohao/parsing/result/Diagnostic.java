package org.xiaohao.parsing.result;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a parsed document that a person should know of or look at.
 *
 * @param task index of the task in {@link ParsedPlan#tasks()}, null for the whole document
 * @param field field of the task, null for the whole task
 * @param severity how much it matters
 * @param code what it is
 * @param params values for the message, in the order of its placeholders
 * @param start first UTF-16 offset of the doubtful place
 * @param end offset behind its last character
 */
public record Diagnostic(
        @Nullable Integer task,
        @Nullable TaskField field,
        Severity severity,
        DiagnosticCode code,
        List<String> params,
        int start,
        int end) {

    public Diagnostic {
        params = List.copyOf(params);
    }

    /** The message in Chinese. */
    public String message() {
        return message(Locale.SIMPLIFIED_CHINESE);
    }

    /** The message in a language, Chinese where it is not English. */
    public String message(Locale locale) {
        return code.message(locale, params);
    }
}
