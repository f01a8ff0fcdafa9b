package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.shared.Light;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/**
 * The rule of the lights (design: Lights) as SQL over the stored dates of a task or a part, which both are named
 * {@code x} here. A light is a handful of ranges of one index, so that lists and counts read what they show and nothing
 * else. {@link DueDays} says the same in Java. The values are those of {@link LightDays#values}.
 */
@Component
public class LightRule {

    /** The light of a row {@code x}; null while there is none. */
    public static final String LIGHT = """
            case
              when x.standing = 'DONE' then 'DONE'
              when x.standing = 'NONE' then null
              when x.next_due < :today then 'OVERDUE'
              when x.due_date <= :soon or x.report_due <= :reportSoon then 'DUE_SOON'
              when x.standing = 'WAITING' then 'NOT_STARTED'
              else 'NORMAL'
            end""";

    private final JurisdictionDirectory jurisdictions;
    private final WorkingDays workingDays;
    private final Clock clock;

    LightRule(JurisdictionDirectory jurisdictions, WorkingDays workingDays, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The days to compare with today, by the settings of the jurisdiction. */
    public LightDays days(long jurisdictionId) {
        var settings = jurisdictions.get(jurisdictionId);
        return days(
                jurisdictionId,
                LocalDate.now(clock),
                new LightRuleDays(settings.dueSoonDays(), settings.reportSoonDays(), settings.soonByWorkingDays()));
    }

    /** The days to compare with a day, by rules that need not be those of the jurisdiction. */
    LightDays days(long jurisdictionId, LocalDate today, LightRuleDays rules) {
        if (!rules.byWorkingDays()) {
            return new LightDays(today, today.plusDays(rules.dueSoonDays()), today.plusDays(rules.reportSoonDays()));
        }
        WorkCalendar calendar = workingDays.of(jurisdictionId);
        return new LightDays(
                today, calendar.plus(today, rules.dueSoonDays()), calendar.plus(today, rules.reportSoonDays()));
    }

    /**
     * The rows of a light, in steps that follow each other by the day on which they are late or fall due; the ranges of a
     * step run side by side. No row is in two of them.
     */
    static List<List<Range>> steps(Light light, LightDays days) {
        return switch (light) {
            case OVERDUE -> List.of(open("x.next_due < :today", "x.next_due"));
            case DUE_SOON -> soon(days);
            case NOT_STARTED -> List.of(List.of(calm(Standing.WAITING)));
            case NORMAL -> List.of(List.of(calm(Standing.UNDER_WAY)));
            case DONE -> List.of(List.of(new Range(Standing.DONE, "", "x.next_due")));
        };
    }

    /** The rows that show no light. */
    static Range withoutLight() {
        return new Range(Standing.NONE, "", "x.next_due");
    }

    /**
     * Up to the nearer of the two days everything is yellow. Between them yellow is only what the farther setting is
     * for: a task that is to be done within fifteen days, but no report that is due in ten, of which there can be
     * thousands. The day of the farther setting leads, so that the others are not read.
     */
    private static List<List<Range>> soon(LightDays days) {
        List<Range> near = open("x.next_due >= :today and x.next_due <= :soonest", "x.next_due");
        if (days.soon().isAfter(days.reportSoon())) {
            return List.of(
                    near,
                    open("x.due_date > :soonest and x.due_date <= :soon and x.next_due > :soonest", "x.due_date"));
        }
        if (days.soon().isBefore(days.reportSoon())) {
            String far = "x.next_due > :soonest and x.next_due <= :reportSoon and x.report_due <= :reportSoon";
            return List.of(near, open(far, "x.next_due"));
        }
        return List.of(near);
    }

    private static List<Range> open(String condition, String day) {
        return List.of(
                new Range(Standing.WAITING, " and " + condition, day),
                new Range(Standing.UNDER_WAY, " and " + condition, day));
    }

    private static Range calm(Standing standing) {
        return new Range(
                standing,
                " and x.next_due > :soonest and (x.due_date is null or x.due_date > :soon)"
                        + " and (x.report_due is null or x.report_due > :reportSoon)",
                "x.next_due");
    }

    /**
     * Some rows of a light, as one range of an index.
     *
     * @param more the condition beside the standing, beginning with "and"; may be empty
     * @param day the column by which the index has them in order
     */
    record Range(Standing standing, String more, String day) {

        String condition() {
            return "x.standing = '" + standing + "'" + more;
        }
    }
}
