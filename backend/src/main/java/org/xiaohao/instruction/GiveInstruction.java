package org.xiaohao.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 批示: a leader says something to a task.
 *
 * @param taskId the task
 * @param orgUnitId the unit that is to act, which has a part in the task; null for its primary lead
 * @param words what he says, word for word; at most 1000 characters, nothing classified
 * @param answerDays within how many working days he wants an answer, 1 to 30; null for none, or a day
 * @param answerBy the day by which he wants an answer; null for none, or a number of days
 * @param referralId what the office had put before him, which is settled by it; null for none
 * @param coordinationId what a unit had asked the leaders, which is answered by it; null for none
 * @param leaderName whose words the office puts down; not asked of a leader
 */
public record GiveInstruction(
        long taskId,
        @Nullable Long orgUnitId,
        Opinion opinion,
        String words,
        @Nullable Integer answerDays,
        @Nullable LocalDate answerBy,
        @Nullable Long referralId,
        @Nullable Long coordinationId,
        String leaderName) {

    /** A leader's word to the primary lead of a task, which asks for nothing back. */
    public static GiveInstruction on(long taskId, Opinion opinion, String words) {
        return new GiveInstruction(taskId, null, opinion, words, null, null, null, null, "");
    }

    /** The same, to be answered within some working days. */
    public GiveInstruction answeredWithin(int workingDays) {
        return new GiveInstruction(
                taskId, orgUnitId, opinion, words, workingDays, null, referralId, coordinationId, leaderName);
    }
}
