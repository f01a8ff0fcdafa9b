package org.xiaohao.instruction;

import java.util.List;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.supervision.LateTotals;

/**
 * What a leader sees first: what waits for his word, what became of what he said, what he should know.
 *
 * @param matters what waits for his word, the most urgent first; at most {@link #MOST}
 * @param waiting how many wait in all
 * @param instructions what was said and waits for an answer, and what was answered last
 * @param open how many wait for an answer
 * @param toKnow late tasks that nobody put before him
 * @param counts the lights of all plans under way
 * @param late how much is late; the same count as on the monitor
 */
public record LeaderPage(
        List<LeaderMatter> matters,
        long waiting,
        List<InstructionDetails> instructions,
        long open,
        List<LateTask> toKnow,
        LightCounts counts,
        LateTotals late) {

    /** More than five decisions are not taken in one sitting. */
    public static final int MOST = 5;

    public LeaderPage {
        matters = List.copyOf(matters);
        instructions = List.copyOf(instructions);
        toKnow = List.copyOf(toKnow);
    }
}
