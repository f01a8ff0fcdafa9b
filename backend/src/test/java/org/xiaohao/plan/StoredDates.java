package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Rows;

/** Works the dates behind the lights of a plan out from its rows, in Java, and compares them with what is stored. */
final class StoredDates {

    private final JdbcClient jdbc;

    StoredDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assertTrue(long planId) {
        boolean issued = jdbc.sql("select state from plan where id = :plan")
                .param("plan", planId)
                .query(String.class)
                .single()
                .equals("ISSUED");
        Map<Long, TaskRow> tasks = rows("select * from task where plan_id = :plan", planId, TaskRow::of).stream()
                .collect(Collectors.toMap(TaskRow::id, row -> row));
        List<PartRow> parts = rows("select * from assignment where plan_id = :plan", planId, PartRow::of);
        Map<Long, List<ReportRow>> reports =
                rows("select * from period_report where plan_id = :plan", planId, ReportRow::of).stream()
                        .collect(Collectors.groupingBy(ReportRow::partId));
        Map<Long, DueDays> expectedParts = new TreeMap<>();
        for (PartRow part : parts) {
            TaskRow task = Objects.requireNonNull(tasks.get(part.taskId()));
            List<ReportRow> own = reports.getOrDefault(part.id(), List.of());
            own.forEach(report -> assertThat(report.owedOn())
                    .as("report %s of %s", report, part)
                    .isEqualTo(owed(task, part, report)));
            expectedParts.put(part.id(), new DueDays(standing(task, part), task.due(), first(task, part, own)));
        }
        assertThat(parts(planId)).isEqualTo(expectedParts);
        Map<Long, DueDays> expectedTasks = new TreeMap<>();
        tasks.values().forEach(task -> {
            List<PartRow> own =
                    parts.stream().filter(part -> part.taskId() == task.id()).toList();
            LocalDate report = own.stream()
                    .filter(part -> part.role().equals("LEAD"))
                    .map(part -> first(task, part, reports.getOrDefault(part.id(), List.of())))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            expectedTasks.put(task.id(), new DueDays(standing(task, own), task.due(), report));
        });
        assertThat(tasks(planId)).isEqualTo(expectedTasks);
        Stream.of("task", "assignment", "period_report")
                .forEach(table -> assertThat(jdbc.sql("select count(*) from " + table
                                        + " where plan_id = :plan and plan_issued <> :issued")
                                .param("plan", planId)
                                .param("issued", issued)
                                .query(Long.class)
                                .single())
                        .as("rows of %s that take the plan for another state", table)
                        .isZero());
        assertThat(tally(planId))
                .isEqualTo(expectedTasks.values().stream()
                        .collect(Collectors.groupingBy(DueDays::standing, TreeMap::new, Collectors.counting())));
    }

    /** What is stored for the tasks of a plan. */
    Map<Long, DueDays> tasks(long planId) {
        return stored("task", planId);
    }

    private Map<Long, DueDays> parts(long planId) {
        return stored("assignment", planId);
    }

    private Map<Long, DueDays> stored(String table, long planId) {
        Map<Long, DueDays> stored = new TreeMap<>();
        jdbc.sql("select id, standing, due_date, report_due, next_due from " + table + " where plan_id = :plan")
                .param("plan", planId)
                .query(row -> {
                    DueDays days = new DueDays(
                            Standing.valueOf(row.getString("standing")),
                            Rows.date(row, "due_date"),
                            Rows.date(row, "report_due"));
                    LocalDate next = days.nextDue();
                    assertThat(Rows.date(row, "next_due")).isEqualTo(next == null ? DueDays.NEVER : next);
                    stored.put(row.getLong("id"), days);
                });
        return stored;
    }

    private Map<Standing, Long> tally(long planId) {
        Map<Standing, Long> tally = new TreeMap<>();
        jdbc.sql("select * from plan_tally where plan_id = :plan")
                .param("plan", planId)
                .query(row -> {
                    tally.put(Standing.WAITING, row.getLong("waiting"));
                    tally.put(Standing.UNDER_WAY, row.getLong("under_way"));
                    tally.put(Standing.DONE, row.getLong("done"));
                    tally.put(Standing.NONE, row.getLong("without_light"));
                });
        tally.values().removeIf(count -> count == 0);
        return tally;
    }

    private static @Nullable LocalDate first(TaskRow task, PartRow part, List<ReportRow> reports) {
        return reports.stream()
                .map(report -> owed(task, part, report))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate owed(TaskRow task, PartRow part, ReportRow report) {
        boolean underWay = task.isUnderWay() && !part.hasEnded();
        return underWay && !report.reported() && !report.waived() ? report.due() : null;
    }

    private static Standing standing(TaskRow task, PartRow part) {
        if (task.state().equals("CLOSED") || part.hasEnded()) {
            return Standing.DONE;
        }
        if (!task.isUnderWay()) {
            return Standing.NONE;
        }
        return part.state().equals("PENDING") ? Standing.WAITING : Standing.UNDER_WAY;
    }

    private static Standing standing(TaskRow task, List<PartRow> parts) {
        if (task.state().equals("CLOSED")) {
            return Standing.DONE;
        }
        if (!task.isUnderWay()) {
            return Standing.NONE;
        }
        return parts.stream().anyMatch(part -> part.primary() && part.state().equals("PENDING"))
                ? Standing.WAITING
                : Standing.UNDER_WAY;
    }

    private <T> List<T> rows(String sql, long planId, org.springframework.jdbc.core.RowMapper<T> mapper) {
        return jdbc.sql(sql).param("plan", planId).query(mapper).list();
    }

    private record TaskRow(long id, String state, @Nullable LocalDate due) {

        static TaskRow of(ResultSet row, int index) throws SQLException {
            return new TaskRow(row.getLong("id"), row.getString("state"), Rows.date(row, "due_date"));
        }

        boolean isUnderWay() {
            return state.equals("OPEN") || state.equals("IN_REVIEW");
        }
    }

    private record PartRow(long id, long taskId, String role, boolean primary, String state) {

        static PartRow of(ResultSet row, int index) throws SQLException {
            return new PartRow(
                    row.getLong("id"),
                    row.getLong("task_id"),
                    row.getString("role"),
                    row.getBoolean("primary_lead"),
                    row.getString("state"));
        }

        boolean hasEnded() {
            return !List.of("PENDING", "IN_PROGRESS", "SUBMITTED").contains(state);
        }
    }

    private record ReportRow(
            long partId,
            @Nullable LocalDate due,
            boolean reported,
            boolean waived,
            @Nullable LocalDate owedOn) {

        static ReportRow of(ResultSet row, int index) throws SQLException {
            return new ReportRow(
                    row.getLong("assignment_id"),
                    Rows.date(row, "due_date"),
                    row.getObject("reported_at") != null,
                    row.getObject("waived_at") != null,
                    Rows.date(row, "owed_on"));
        }
    }
}
