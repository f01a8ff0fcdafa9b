package org.xiaohao.calendar;

/**
 * What falls due on a day, of one kind in one plan.
 *
 * @param tasks in how many tasks
 * @param openTasks in how many of them something is still to be done
 * @param taskId the task where it is one, otherwise the first of them
 * @param number of that task as printed; where there are several, of any of them
 * @param title of that task; where there are several, of any of them
 */
public record CalendarLine(
        CalendarKind kind,
        long planId,
        String planTitle,
        int tasks,
        int openTasks,
        long taskId,
        String number,
        String title) {

    /** Whether it tells of one task, which can then be named. */
    public boolean single() {
        return tasks == 1;
    }
}
