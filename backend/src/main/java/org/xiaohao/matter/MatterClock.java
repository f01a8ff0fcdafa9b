package org.xiaohao.matter;

import java.time.LocalDate;
import org.xiaohao.workday.WorkCalendar;

/**
 * 13710: arranged within one working day, answered within three, settled within seven; what is complex within a month, by
 * a plan with days; none left open.
 */
record MatterClock(LocalDate enteredOn, LocalDate arrange, LocalDate answer, LocalDate settle) {

    private static final int ARRANGE = 1;
    private static final int ANSWER = 3;
    private static final int SETTLE = 7;

    static MatterClock from(LocalDate enteredOn, WorkCalendar calendar) {
        return new MatterClock(
                enteredOn,
                calendar.plus(enteredOn, ARRANGE),
                calendar.plus(enteredOn, ANSWER),
                calendar.plus(enteredOn, SETTLE));
    }

    /** The last day for a complex matter. */
    static LocalDate complexUntil(LocalDate enteredOn) {
        return enteredOn.plusMonths(1);
    }
}
