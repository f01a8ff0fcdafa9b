package org.xiaohao.instruction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a leader's word.
 *
 * @param id of the referral, or of the request for coordination
 * @param why why it is stuck; empty where a unit says all in what it asks
 * @param ask what he is asked to decide, word for word
 * @param answerDue the day by which a unit was promised an answer; null for what the office put before him
 * @param askedBy the unit that asks; empty for the office
 */
public record LeaderMatter(
        Kind kind,
        long id,
        TaskLine task,
        String why,
        String ask,
        @Nullable LocalDate answerDue,
        Instant askedAt,
        String askedBy) {

    /** Who put it before him. */
    public enum Kind {
        /** 呈报, by the office. */
        REFERRAL,
        /** 需协调, by a unit. */
        COORDINATION
    }

    /** The day by which it is sorted: what is late longest comes first. */
    LocalDate urgency() {
        LocalDate due = task.dueDate();
        LocalDate answer = answerDue;
        if (due == null || answer == null) {
            return due != null ? due : answer != null ? answer : LocalDate.MAX;
        }
        return due.isBefore(answer) ? due : answer;
    }
}
