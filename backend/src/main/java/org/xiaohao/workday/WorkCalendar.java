package org.xiaohao.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.workday.SpecialDay.DayKind;

/** The working days of a jurisdiction, as far as they have been announced; of other years only the weekends are known. */
public final class WorkCalendar {

    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> announced;

    private WorkCalendar(Collection<SpecialDay> days) {
        this.special = days.stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity(), (earlier, later) -> later));
        this.announced = days.stream().map(SpecialDay::year).collect(Collectors.toUnmodifiableSet());
    }

    /** @param days where two name the same day, the later in the list holds */
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

    /** Whether the paper of the day's year is known; if not, the answers for the day may still change. */
    public boolean isAnnounced(LocalDate day) {
        return announced.contains(day.getYear());
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
