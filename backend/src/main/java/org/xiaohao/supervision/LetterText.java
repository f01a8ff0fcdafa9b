package org.xiaohao.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is worded, before it is sent.
 *
 * @param addressee the unit's full name
 * @param subject what it is about, for the register
 * @param items how many things it presses for
 * @param earlierId the letter before it on one of these things, or null
 */
record LetterText(
        long orgUnitId,
        String documentNumber,
        String issuer,
        String title,
        String addressee,
        String subject,
        List<String> paragraphs,
        String copies,
        int items,
        LocalDate answerDue,
        @Nullable Long earlierId) {}
