package org.xiaohao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.workday.SpecialDay;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/** What falls due on which day, in plans under way, as far as the person may see it. */
@Service
@Transactional(readOnly = true)
@ForReaders
public class CalendarService {

    /** So many days are told at once, at most: a month with the rest of its first and last week, twice. */
    public static final int MAX_DAYS = 84;

    private static final int MAX_LINES = 2000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarQueries queries;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;

    CalendarService(CalendarQueries queries, WorkingDays workingDays, CurrentActor currentActor) {
        this.queries = queries;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
    }

    /**
     * The days from one to another, each with what falls due on it.
     *
     * @param planId only of this plan; null for all plans under way
     * @throws InvalidInputException when there are none or too many of them
     */
    public List<CalendarDay> days(LocalDate from, LocalDate to, @Nullable Long planId) {
        requireYear("from", from);
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MAX_DAYS))) {
            throw new InvalidInputException("to", "days-range", MAX_DAYS);
        }
        Actor actor = currentActor.get();
        WorkCalendar calendar = workingDays.of(actor.jurisdictionId());
        Map<LocalDate, List<CalendarLine>> lines = queries.lines(actor, from, to, planId, false, MAX_LINES);
        return from.datesUntil(to.plusDays(1))
                .map(day -> {
                    SpecialDay special = calendar.special(day);
                    return new CalendarDay(
                            day,
                            calendar.isWorkingDay(day),
                            calendar.isAnnounced(day),
                            special == null ? "" : special.name(),
                            lines.getOrDefault(day, List.of()));
                })
                .toList();
    }

    /**
     * What falls due on a day, task by task, what is still to be done first.
     *
     * @param planId only of this plan; null for all plans under way
     */
    public Page<CalendarEntry> entries(LocalDate day, @Nullable Long planId, Pageable page) {
        requireYear("day", day);
        Actor actor = currentActor.get();
        List<CalendarEntry> found =
                queries.entries(actor, day, day, planId, false, page.getPageSize(), page.getOffset());
        boolean all = page.getOffset() == 0 && found.size() < page.getPageSize();
        return new PageImpl<>(found, page, all ? found.size() : queries.count(actor, day, day, planId));
    }

    private static void requireYear(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(field, "date-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
    }
}
