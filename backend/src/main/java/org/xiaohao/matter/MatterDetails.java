package org.xiaohao.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.TaskState;

/**
 * A supervised matter.
 *
 * @param basis where it comes from
 * @param unitName short name of the lead
 * @param complex whether it has a month
 * @param planWords the plan with days of a complex one; empty otherwise
 * @param steps arrange, answer, settle
 */
public record MatterDetails(
        long id,
        long taskId,
        long planId,
        String number,
        String title,
        String basis,
        long orgUnitId,
        String unitName,
        TaskState state,
        boolean complex,
        String planWords,
        LocalDate enteredOn,
        List<MatterStep> steps,
        @Nullable Instant answeredAt,
        String answer) {

    public MatterDetails {
        steps = List.copyOf(steps);
    }

    /** By when it is to be settled. */
    public LocalDate settleDue() {
        return steps.getLast().due();
    }

    /** Whether one of its steps is late and not done. */
    public boolean isLate() {
        return steps.stream().anyMatch(step -> step.done() == null && step.isLate());
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }
}
