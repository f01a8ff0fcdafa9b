package org.xiaohao.instruction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * What a leader said, with the task it is about.
 *
 * @param unitName short name of the unit that acts
 * @param leaderName whose words they are
 * @param answerDue the day by which it is to be answered; null where nothing is asked back
 * @param light red after that day, yellow on it and the one before; null once it is answered, or nothing is asked
 * @param waivedWords why no answer is asked any more; empty otherwise
 */
public record InstructionDetails(
        long id,
        long taskId,
        String taskNumber,
        String taskTitle,
        long orgUnitId,
        String unitName,
        Opinion opinion,
        String words,
        String leaderName,
        @Nullable LocalDate answerDue,
        @Nullable Light light,
        InstructionState state,
        Instant givenAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        String answer,
        String waivedWords) {}
