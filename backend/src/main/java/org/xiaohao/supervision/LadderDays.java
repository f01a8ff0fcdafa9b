package org.xiaohao.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.supervision.LadderRules.Days;
import org.xiaohao.workday.WorkCalendar;

/**
 * Which step is due today for what falls due on which day: for each day the highest step that it has reached, and no
 * lower one, so that nothing is made up for after a long stop. Each step takes one stretch of days, the strongest the
 * earliest; what it should have been taken for before the rules held is left alone.
 */
final class LadderDays {

    /** No stretch of rest days is as long. */
    private static final int LONGEST_REST = 20;

    private final LadderRules rules;
    private final WorkCalendar calendar;
    private final LocalDate from;
    private final LocalDate today;

    LadderDays(LadderRules rules, WorkCalendar calendar, LocalDate from, LocalDate today) {
        this.rules = rules;
        this.calendar = calendar;
        this.from = from;
        this.today = today;
    }

    /** Days on which things fall due, both included. */
    record Stretch(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The days for which a step is due today; null for none. */
    @Nullable
    Stretch stretch(ReminderKind step) {
        LocalDate last = last(step);
        if (last == null) {
            return null;
        }
        LocalDate first = first(step);
        LocalDate stronger = lastOfStronger(step);
        if (stronger != null && !first.isAfter(stronger)) {
            first = stronger.plusDays(1);
        }
        if (step == ReminderKind.NUDGE && first.isBefore(today)) {
            first = today;
        }
        return first.isAfter(last) ? null : new Stretch(first, last);
    }

    private @Nullable LocalDate lastOfStronger(ReminderKind step) {
        LocalDate latest = null;
        for (ReminderKind stronger : ReminderKind.values()) {
            LocalDate last = stronger.compareTo(step) > 0 ? last(stronger) : null;
            if (last != null && (latest == null || last.isAfter(latest))) {
                latest = last;
            }
        }
        return latest;
    }

    private @Nullable Days days(ReminderKind step) {
        Days days =
                switch (step) {
                    case NUDGE -> rules.nudge();
                    case URGE -> rules.urge();
                    case SUPERVISION_LETTER -> rules.letter();
                };
        boolean none =
                days.count() == 0 || step == ReminderKind.SUPERVISION_LETTER && rules.letterAct() == LetterAct.NONE;
        return none ? null : days;
    }

    /** The day of a step for what falls due on a day; later for what falls due later. */
    private LocalDate stepDay(ReminderKind step, Days days, LocalDate due) {
        if (step != ReminderKind.NUDGE) {
            return days.working() ? calendar.plus(due, days.count()) : due.plusDays(days.count());
        }
        if (!days.working()) {
            return due.minusDays(days.count());
        }
        LocalDate day = due;
        for (int left = days.count(); left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The latest day for which the step is due by today. */
    private @Nullable LocalDate last(ReminderKind step) {
        Days days = days(step);
        if (days == null) {
            return null;
        }
        LocalDate due = step == ReminderKind.NUDGE ? today.plusDays(reach(days)) : today;
        while (stepDay(step, days, due).isAfter(today)) {
            due = due.minusDays(1);
        }
        return due;
    }

    /** The earliest day for which the step is due since the rules hold. */
    private LocalDate first(ReminderKind step) {
        Days days = days(step);
        if (days == null) {
            return LocalDate.MAX;
        }
        LocalDate due = step == ReminderKind.NUDGE ? from : from.minusDays(reach(days));
        while (stepDay(step, days, due).isBefore(from)) {
            due = due.plusDays(1);
        }
        return due;
    }

    private static int reach(Days days) {
        return 2 * days.count() + LONGEST_REST;
    }
}
