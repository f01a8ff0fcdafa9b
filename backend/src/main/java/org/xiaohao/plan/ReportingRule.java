package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.workday.WorkCalendar;

/**
 * How often units report, and by which day.
 *
 * @param cycle how often
 * @param dueDay how the day is counted that a report is due; without meaning where dates are named
 * @param number what is counted up to: the n of the rule
 * @param dates the named dates in their order, for {@link ReportingCycle#ONCE} one, for {@link ReportingCycle#DATES} at
 *     most {@value #MAX_DATES}; none for the others
 */
@Embeddable
public record ReportingRule(
        @Enumerated(EnumType.STRING) @Column(name = "reporting_cycle", length = 32)
        ReportingCycle cycle,

        @Enumerated(EnumType.STRING) @Column(name = "report_due_rule", length = 32)
        DueDayRule dueDay,

        @Column(name = "report_due_number") Integer number,

        @Convert(converter = DatesConverter.class) @Column(name = "report_dates", length = 400)
        List<LocalDate> dates) {

    /** The most dates that can be named. */
    public static final int MAX_DATES = 24;

    /** Some days after each period of the calendar. */
    public static ReportingRule after(ReportingCycle cycle, int days) {
        return new ReportingRule(cycle, DueDayRule.DAY_AFTER, days, List.of());
    }

    /** By each of these dates. */
    public static ReportingRule by(List<LocalDate> dates) {
        List<LocalDate> ordered = dates.stream().distinct().sorted().toList();
        return new ReportingRule(
                ordered.size() == 1 ? ReportingCycle.ONCE : ReportingCycle.DATES, DueDayRule.DAY_AFTER, 0, ordered);
    }

    /**
     * The same rule, which can be followed.
     *
     * @param year the plan's
     * @throws InvalidInputException when the number is out of range, or dates are missing, too many, or out of the year
     *     and the one after it
     */
    ReportingRule requireValid(int year) {
        if (cycle.isOfCalendar()) {
            if (number < dueDay.least() || number > dueDay.most()) {
                throw new InvalidInputException("reportDays", "number-out-of-range", dueDay.least(), dueDay.most());
            }
            return new ReportingRule(cycle, dueDay, number, List.of());
        }
        if (dates.isEmpty()) {
            throw new InvalidInputException("dates", "required");
        }
        int most = cycle == ReportingCycle.ONCE ? 1 : MAX_DATES;
        if (dates.size() > most) {
            throw new InvalidInputException("dates", "too-many", most);
        }
        dates.forEach(date -> {
            if (date.getYear() < year || date.getYear() > year + 1) {
                throw new InvalidInputException("dates", "date-out-of-range", year, year + 1);
            }
        });
        return new ReportingRule(
                cycle,
                DueDayRule.DAY_AFTER,
                0,
                dates.stream().distinct().sorted().toList());
    }

    /**
     * The periods of a year that end after a day, and whose reports are not due before it has gone by; the first of them
     * begins no earlier than the day after {@code covered}.
     *
     * @param passed the last day that is over
     * @param covered until when units report already; null where nothing is covered and the first period may have begun
     */
    public List<PeriodSpan> periods(int year, LocalDate passed, @Nullable LocalDate covered, WorkCalendar calendar) {
        List<PeriodSpan> open = new ArrayList<>();
        for (PeriodSpan span : ofYear(year, calendar)) {
            boolean later = covered == null || span.end().isAfter(covered);
            if (later && span.end().isAfter(passed) && span.due().isAfter(passed)) {
                open.add(covered == null ? span : span.after(covered));
            }
        }
        return open;
    }

    /** Whether the days depend on the yearly papers on holidays. */
    boolean countsWorkingDays() {
        return cycle.isOfCalendar() && dueDay.countsWorkingDays();
    }

    /** The day by which the report of a period of the calendar is due. */
    LocalDate dueDay(LocalDate end, WorkCalendar calendar) {
        return dueDay.day(end, number, calendar);
    }

    private List<PeriodSpan> ofYear(int year, WorkCalendar calendar) {
        List<PeriodSpan> spans = new ArrayList<>();
        if (cycle.isOfCalendar()) {
            for (int sequence = 1; sequence <= cycle.periodsPerYear(); sequence++) {
                LocalDate end = cycle.end(year, sequence);
                spans.add(new PeriodSpan(cycle, sequence, cycle.start(year, sequence), end, dueDay(end, calendar)));
            }
        } else {
            LocalDate start = LocalDate.of(year, 1, 1);
            for (LocalDate date : dates) {
                spans.add(new PeriodSpan(cycle, spans.size() + 1, start, date, date));
                start = date.plusDays(1);
            }
        }
        return spans;
    }

    /**
     * A period as a rule has it.
     *
     * @param sequence which of the year's periods of this cycle it is, from 1
     * @param due the last day on which a report is in time
     */
    public record PeriodSpan(ReportingCycle cycle, int sequence, LocalDate start, LocalDate end, LocalDate due) {

        PeriodSpan after(LocalDate covered) {
            return start.isAfter(covered) ? this : new PeriodSpan(cycle, sequence, covered.plusDays(1), end, due);
        }
    }
}
