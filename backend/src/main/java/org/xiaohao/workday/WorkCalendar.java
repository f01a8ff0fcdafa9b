package org.xiaohao.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.workday.SpecialDay.DayKind;

/** The working days of a jurisdiction, as far as they have been announced; of other years only the weekends are known. */
public final class WorkCalendar {

    /** The New Year's holiday and the days that are worked in its place reach back into the week before it. */
    private static final int LAST_ORDINARY_DAY = 24;

    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> announced;

    private WorkCalendar(Collection<SpecialDay> days) {
        this.special = days.stream()
                .sorted(Comparator.comparing(SpecialDay::year))
                .collect(Collectors.toMap(SpecialDay::day, Function.identity(), (earlier, later) -> later));
        this.announced = days.stream().map(SpecialDay::year).collect(Collectors.toUnmodifiableSet());
    }

    /** @param days where two papers name the same day, that of the later year holds, for it came out last */
    public static WorkCalendar of(Collection<SpecialDay> days) {
        return new WorkCalendar(days);
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay known = special.get(day);
        if (known != null) {
            return known.kind() == DayKind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * Whether the papers are known that can name the day; if not, the answers for it may still change. The last days of
     * December can be named by the paper of the year to come, too.
     */
    public boolean isAnnounced(LocalDate day) {
        boolean endOfYear = day.isAfter(LocalDate.of(day.getYear(), Month.DECEMBER, LAST_ORDINARY_DAY));
        return special.containsKey(day)
                || announced.contains(day.getYear()) && (!endOfYear || announced.contains(day.getYear() + 1));
    }

    /** How many working days lie after a day up to another one; 0 where it is not later. */
    public int between(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * The day that is as many working days away from today as a day was by another calendar, so that nobody has less time
     * than before; the day itself where it has gone by.
     */
    public LocalDate moved(LocalDate day, WorkCalendar before, LocalDate today) {
        int left = before.between(today, day);
        return left == 0 ? day : plus(today, left);
    }

    /** The n-th working day after a day; the day itself for 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** What the yearly paper says of a day; null for one that is what its weekday says. */
    public @Nullable SpecialDay special(LocalDate day) {
        return special.get(day);
    }
}
