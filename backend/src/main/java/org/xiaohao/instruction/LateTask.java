package org.xiaohao.instruction;

import java.time.LocalDate;
import org.xiaohao.supervision.WaitingFor;

/**
 * A task on which something is late.
 *
 * @param since the day that has gone by
 * @param days how many calendar days ago
 * @param waitingFor whose move it is
 * @param waitingUnit the unit whose move it is
 * @param reports whether a report is late, and not the task itself
 */
public record LateTask(
        TaskLine task, LocalDate since, long days, WaitingFor waitingFor, String waitingUnit, boolean reports) {}
