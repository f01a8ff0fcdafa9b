package org.xiaohao.calendar;

import java.time.LocalDate;

/**
 * Something that falls due in one task.
 *
 * @param number of the task, as printed
 * @param title of the task
 * @param lead the short name of the unit that leads; empty where none does
 * @param parts of how many units it is, among those that the person may see
 * @param openParts how many of them have not done it yet
 */
public record CalendarEntry(
        LocalDate day,
        CalendarKind kind,
        long planId,
        String planTitle,
        long taskId,
        String number,
        String title,
        String lead,
        int parts,
        int openParts) {}
