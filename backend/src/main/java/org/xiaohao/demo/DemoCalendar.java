package org.xiaohao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days of the demo content, counted from the day of loading. Nothing of it lies after that moment. */
class DemoCalendar {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int MONTHS = 3;

    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    DemoCalendar(Clock clock) {
        this.now = clock.instant();
        this.zone = clock.getZone();
        this.today = now.atZone(zone).toLocalDate();
    }

    LocalDate today() {
        return today;
    }

    /** The first day of the quarter that runs. */
    LocalDate currentStart() {
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS);
    }

    /** The last day of the quarter before. */
    LocalDate previousEnd() {
        return currentStart().minusDays(1);
    }

    LocalDate dayOfPreviousQuarter(int day) {
        return currentStart().minusMonths(MONTHS).plusDays(day - 1L);
    }

    LocalDate defaultDue(DemoPlanFile.DefaultDue due, int year) {
        LocalDate day = day(due.monthDay(), year);
        LocalDate earliest = today.plusDays(due.atLeastInDays());
        return due.atLeastInDays() > 0 && day.isBefore(earliest) ? earliest : day;
    }

    static LocalDate day(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    Instant morning(LocalDate day) {
        return past(day.atTime(MORNING).atZone(zone).toInstant());
    }

    Instant morningDaysAgo(int days) {
        return morning(today.minusDays(days));
    }

    /** Not after the day has ended. */
    Instant endOf(LocalDate day) {
        return past(day.atTime(LocalTime.of(20, 0)).atZone(zone).toInstant());
    }

    Instant startOf(LocalDate day) {
        return past(day.atStartOfDay(zone).toInstant());
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The moment, or now where that is still to come. */
    Instant past(Instant moment) {
        return moment.isAfter(now) ? now : moment;
    }

    /** The moment, but not before the other and not after now. */
    Instant notBefore(Instant earliest, Instant moment) {
        return past(moment.isBefore(earliest) ? earliest : moment);
    }

    static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /** A moment between the two, the same for the same seed. */
    static Instant between(Instant from, Instant to, int seed) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return from.plusSeconds((long) (seconds * (Math.floorMod(seed * 37L, 101) / 101.0)));
    }
}
