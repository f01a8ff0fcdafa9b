package org.xiaohao.supervision;

import org.jspecify.annotations.Nullable;

/**
 * How letters are worded and numbered; as {@link UpdateLetterForm}.
 *
 * @param template the name of the office's own file that letters are filled into; null for the form of the standard
 */
public record LetterFormDetails(
        int version,
        String issuer,
        String numberForm,
        String title,
        String opening,
        String request,
        String contact,
        String copies,
        int answerDays,
        @Nullable String template) {}
