package org.xiaohao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with what falls due on it.
 *
 * @param working whether it is a working day
 * @param announced whether the paper on holidays that can name it is known
 * @param holiday the name that the paper gives it; empty for a day that is what its weekday says
 */
public record CalendarDay(
        LocalDate day, boolean working, boolean announced, String holiday, List<CalendarLine> lines) {}
