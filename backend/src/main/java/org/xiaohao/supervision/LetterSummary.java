package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register.
 *
 * @param number its number in the register of the year
 * @param subject what it is about
 * @param daysLate how many days past the day for the answer; 0 where none is owed, or there is time
 */
public record LetterSummary(
        long id,
        int year,
        int number,
        String documentNumber,
        long orgUnitId,
        String unitName,
        String subject,
        int items,
        LetterState state,
        LocalDate sentOn,
        LocalDate answerDue,
        long daysLate,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {}
