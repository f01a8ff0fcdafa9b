package org.xiaohao.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ObjectionDetails;

/**
 * Something that waits for the decision of the acting person.
 *
 * @param id of the request
 * @param unitName the unit that asks
 * @param words what it says
 * @param answerDue the day by which it is to be answered; null where there is none
 * @param askedAt when it was asked
 */
public record PendingDecision(
        Kind kind,
        long id,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        String unitName,
        String words,
        @Nullable LocalDate answerDue,
        Instant askedAt) {

    /** What is asked for. */
    public enum Kind {
        CLOSING,
        EXTENSION,
        OBJECTION,
        COORDINATION
    }

    static PendingDecision of(ClosingDetails closing) {
        return new PendingDecision(
                Kind.CLOSING,
                closing.id(),
                closing.planId(),
                closing.taskId(),
                closing.taskNumber(),
                closing.taskTitle(),
                closing.unitName(),
                closing.summary(),
                null,
                closing.requestedAt());
    }

    static PendingDecision of(ExtensionDetails request) {
        return new PendingDecision(
                Kind.EXTENSION,
                request.id(),
                request.planId(),
                request.taskId(),
                request.taskNumber(),
                request.taskTitle(),
                request.unitName(),
                request.reason(),
                null,
                request.askedAt());
    }

    static PendingDecision of(ObjectionDetails objection) {
        return new PendingDecision(
                Kind.OBJECTION,
                objection.id(),
                objection.planId(),
                objection.taskId(),
                objection.taskNumber(),
                objection.taskTitle(),
                objection.unitName(),
                objection.reason(),
                null,
                objection.raisedAt());
    }

    static PendingDecision of(CoordinationDetails request) {
        return new PendingDecision(
                Kind.COORDINATION,
                request.id(),
                request.planId(),
                request.taskId(),
                request.taskNumber(),
                request.taskTitle(),
                request.unitName(),
                request.words(),
                request.answerDue(),
                request.askedAt());
    }
}
