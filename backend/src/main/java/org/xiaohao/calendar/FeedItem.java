package org.xiaohao.calendar;

import java.time.LocalDate;

/**
 * An event of a calendar program.
 *
 * @param uid the same each time, so that the program knows it again
 * @param tasks how many tasks it tells of
 * @param number of the task; empty where it tells of several
 * @param title of the task; empty where it tells of several
 * @param address of the page that it leads to
 */
record FeedItem(
        String uid,
        LocalDate day,
        CalendarKind kind,
        String planTitle,
        int tasks,
        String number,
        String title,
        String address) {

    static FeedItem of(CalendarEntry entry, String base) {
        return new FeedItem(
                entry.kind() + "-" + entry.taskId() + "-" + entry.day(),
                entry.day(),
                entry.kind(),
                entry.planTitle(),
                1,
                entry.number(),
                entry.title(),
                base + "tasks/" + entry.taskId());
    }

    /** People who see a whole jurisdiction read one event for all reports of a plan on a day. */
    static FeedItem of(LocalDate day, CalendarLine line, String base) {
        boolean single = line.single();
        return new FeedItem(
                line.kind() + "-" + line.planId() + "-" + day,
                day,
                line.kind(),
                line.planTitle(),
                line.openTasks(),
                single ? line.number() : "",
                single ? line.title() : "",
                single ? base + "tasks/" + line.taskId() : base + "calendar?day=" + day);
    }
}
