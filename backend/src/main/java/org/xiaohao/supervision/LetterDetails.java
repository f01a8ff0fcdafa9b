package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ReportingCycle;

/**
 * A letter with all that came of it.
 *
 * @param paragraphs its text as it was sent
 * @param earlierNumber the number of the letter before it on one of its things, or null
 * @param openedBy who of the unit opened it; empty where nobody did
 * @param deliveryWords how it was handed over on paper; may be empty
 * @param endingWords what the office said when it put it away or took it back; may be empty
 * @param answers the newest first
 */
public record LetterDetails(
        LetterSummary summary,
        String issuer,
        String title,
        String addressee,
        List<String> paragraphs,
        String copies,
        @Nullable Long earlierId,
        @Nullable String earlierNumber,
        String sentBy,
        Instant sentAt,
        String openedBy,
        String deliveryWords,
        String endingWords,
        List<Item> items,
        List<Answer> answers) {

    public LetterDetails {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /** One of the things that it presses for. */
    public record Item(
            long taskId,
            String number,
            String title,
            @Nullable Long periodId,
            int periodSequence,
            ReportingCycle cycle,
            @Nullable LocalDate dueDate) {}

    /**
     * What the unit answered.
     *
     * @param returnWords why it did not suffice; empty where it was not sent back
     */
    public record Answer(
            String words,
            String by,
            Instant at,
            String returnWords,
            @Nullable Instant returnedAt) {}
}
