package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rows;
import org.xiaohao.supervision.WaitingReview.Kind;
import org.xiaohao.supervision.WaitingReview.Reviewer;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/** What waits for a reviewer, each kind by its own index of what waits longest, all in one statement. */
@Component
class ReviewQueries {

    /** Within three working days, as 13710 asks for an answer. */
    static final int DAYS = 3;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReviewQueries(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What was handed in, or sent back to a head or lead, more than so many working days ago, the longest first; at most {@code most}. */
    List<WaitingReview> late(long jurisdictionId, @Nullable Long planId, int most) {
        return late(jurisdictionId, planId, DAYS, most).stream()
                .map(Waiting::review)
                .toList();
    }

    /**
     * The same for another number of working days.
     *
     * @param days within how many it should have been looked at
     */
    List<Waiting> late(long jurisdictionId, @Nullable Long planId, int days, int most) {
        WorkCalendar calendar = workingDays.of(jurisdictionId);
        LocalDate today = LocalDate.now(clock);
        return ask(
                        "select w.*, t.number, t.title, p.title as plan_title, u.short_name,"
                                + " lu.short_name as lead_name from ("
                                + union() + ") w" + joins(planId)
                                + " join org_unit u on u.id = w.org_unit_id"
                                + " left join assignment la on la.task_id = t.id and la.primary_lead = true"
                                + " left join org_unit lu on lu.id = la.org_unit_id order by w.since, w.id limit :most",
                        jurisdictionId,
                        planId,
                        limit(calendar, today, days))
                .param("most", most)
                .query((row, index) -> {
                    Instant at = Objects.requireNonNull(Rows.instant(row, "since"));
                    LocalDate since = LocalDate.ofInstant(at, clock.getZone());
                    WaitingReview review = new WaitingReview(
                            Kind.valueOf(row.getString("kind")),
                            row.getLong("id"),
                            row.getLong("task_id"),
                            row.getString("plan_title"),
                            row.getString("number"),
                            row.getString("title"),
                            row.getLong("org_unit_id"),
                            row.getString("short_name"),
                            Objects.requireNonNullElse(row.getString("lead_name"), ""),
                            Reviewer.valueOf(row.getString("reviewer")),
                            since,
                            calendar.between(since, today),
                            days);
                    return new Waiting(review, at);
                })
                .list();
    }

    /** How many there are, by who is to look at them. */
    Map<Reviewer, Integer> counts(long jurisdictionId, @Nullable Long planId) {
        Map<Reviewer, Integer> counts = new HashMap<>();
        WorkCalendar calendar = workingDays.of(jurisdictionId);
        ask(
                        "select w.reviewer, count(*) as n from (" + union() + ") w" + joins(planId)
                                + " group by w.reviewer",
                        jurisdictionId,
                        planId,
                        limit(calendar, LocalDate.now(clock), DAYS))
                .query(row -> {
                    counts.put(Reviewer.valueOf(row.getString("reviewer")), row.getInt("n"));
                });
        return counts;
    }

    /** The first moment of the day on which what was handed in is still in time. */
    private Instant limit(WorkCalendar calendar, LocalDate today, int days) {
        LocalDate day = today;
        while (calendar.between(day.minusDays(1), today.minusDays(1)) < days) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static String joins(@Nullable Long planId) {
        String all = " join task t on t.id = w.task_id and t.plan_issued = true and t.state in ('OPEN', 'IN_REVIEW')"
                + " join plan p on p.id = t.plan_id";
        return planId == null ? all : all + " and p.id = :plan";
    }

    private static String union() {
        List<String> parts = new ArrayList<>();
        parts.add(part(Kind.ENTRY, Reviewer.HEAD, "progress_entry", "SUBMITTED", "submitted_at", ""));
        parts.add(part(Kind.ENTRY, Reviewer.HEAD, "progress_entry", "RETURNED_TO_HEAD", "decided_at", ""));
        parts.add(part(Kind.ENTRY, Reviewer.LEAD, "progress_entry", "RETURNED_TO_LEAD", "decided_at", ""));
        parts.add(part(Kind.CLOSING, Reviewer.HEAD, "closing_request", "PREPARED", "requested_at", ""));
        parts.add(part(Kind.CLOSING, Reviewer.OFFICE, "closing_request", "REQUESTED", "requested_at", ""));
        parts.add(part(Kind.EXTENSION, Reviewer.HEAD, "extension_request", "PREPARED", "asked_at", ""));
        parts.add(part(Kind.EXTENSION, Reviewer.OFFICE, "extension_request", "REQUESTED", "asked_at", ""));
        parts.add(part(Kind.OBJECTION, Reviewer.OFFICE, "objection", "RAISED", "raised_at", ""));
        for (Reviewer reviewer : List.of(Reviewer.OFFICE, Reviewer.LEADER)) {
            parts.add(part(
                    Kind.COORDINATION,
                    reviewer,
                    "coordination_request",
                    "OPEN",
                    "asked_at",
                    " and x.addressee = '" + reviewer + "'"));
        }
        return String.join(" union all ", parts);
    }

    private static String part(Kind kind, Reviewer reviewer, String table, String state, String since, String more) {
        return "select '" + kind + "' as kind, '" + reviewer + "' as reviewer, x.id, x.task_id, x.org_unit_id, x."
                + since + " as since from " + table + " x where x.jurisdiction_id = :jurisdiction and x.state = '"
                + state + "' and x." + since + " < :limit" + more;
    }

    private JdbcClient.StatementSpec ask(String sql, long jurisdictionId, @Nullable Long planId, Instant limit) {
        var statement = jdbc.sql(sql)
                .param("jurisdiction", jurisdictionId)
                .param("limit", LocalDateTime.ofInstant(limit, ZoneOffset.UTC));
        return planId == null ? statement : statement.param("plan", planId);
    }

    /** @param since the moment from which it waits */
    record Waiting(WaitingReview review, Instant since) {}
}
