package org.xiaohao.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * A request for coordination, with the task it is about.
 *
 * @param askedUnitId the unit that is asked; null where it is the office or a leader
 * @param answerDue the day by which it is to be answered
 * @param light red after that day, yellow on it and the one before; null once it is answered or withdrawn
 */
public record CoordinationDetails(
        long id,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        long assignmentId,
        long orgUnitId,
        String unitName,
        CoordinationAddressee addressee,
        @Nullable Long askedUnitId,
        String words,
        LocalDate answerDue,
        @Nullable Light light,
        CoordinationState state,
        String askedBy,
        Instant askedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        String answer) {}
