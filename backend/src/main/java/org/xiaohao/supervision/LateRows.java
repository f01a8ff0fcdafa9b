package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.Rows;
import org.xiaohao.supervision.LateQueries.LateRow;

/** What the list of late things shows of those that are known, each table read once and by key. */
@Component
class LateRows {

    private final JdbcClient jdbc;

    LateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OverdueItem> items(List<LateRow> late, LocalDate today) {
        if (late.isEmpty()) {
            return List.of();
        }
        Map<Long, TaskRow> tasks = tasks(late.stream().map(LateRow::taskId).collect(Collectors.toSet()));
        Map<Long, PartRow> leads =
                leads(late.stream().filter(LateRow::isTask).map(LateRow::taskId).toList());
        Map<Long, PartRow> parts = parts(late.stream()
                .filter(row -> !row.isTask())
                .map(LateRow::assignmentId)
                .collect(Collectors.toSet()));
        Map<Long, String> units = names(Stream.concat(leads.values().stream(), parts.values().stream())
                .map(PartRow::unitId)
                .collect(Collectors.toSet()));
        Map<Long, PeriodRow> periods = periods(late.stream()
                .filter(row -> !row.isTask())
                .map(LateRow::periodId)
                .collect(Collectors.toSet()));
        Set<LateKey> submitted = submitted(parts.values());
        Map<LateKey, Reminded> reminders = reminders(Stream.concat(leads.values().stream(), parts.values().stream())
                .map(PartRow::id)
                .collect(Collectors.toSet()));
        List<OverdueItem> items = new ArrayList<>();
        for (LateRow row : late) {
            TaskRow task = tasks.get(row.taskId());
            PartRow part = row.isTask() ? leads.get(row.taskId()) : parts.get(row.assignmentId());
            if (task == null || part == null) {
                continue;
            }
            PeriodRow period = periods.getOrDefault(row.periodId(), PeriodRow.NONE);
            LateKey key = new LateKey(part.id(), row.isTask() ? null : row.periodId());
            Reminded reminded = reminders.getOrDefault(key, Reminded.NEVER);
            items.add(new OverdueItem(
                    task.planId(),
                    task.id(),
                    task.number(),
                    task.title(),
                    part.id(),
                    part.unitId(),
                    units.getOrDefault(part.unitId(), ""),
                    key.periodId(),
                    period.sequence(),
                    period.cycle(),
                    row.day(),
                    DueDays.daysLate(row.day(), today),
                    waitingFor(row, task, part, submitted.contains(key)),
                    reminded.sentAt(),
                    reminded.state(),
                    reminded.answer()));
        }
        return items;
    }

    private static WaitingFor waitingFor(LateRow row, TaskRow task, PartRow part, boolean submitted) {
        if (task.state().equals("IN_REVIEW")) {
            return WaitingFor.OFFICE_REVIEW;
        }
        if (part.state().equals("PENDING")) {
            return WaitingFor.RECEIPT;
        }
        if (row.isTask()) {
            return WaitingFor.CLOSING;
        }
        return submitted ? WaitingFor.HEAD_APPROVAL : WaitingFor.REPORT;
    }

    private Map<Long, TaskRow> tasks(Collection<Long> ids) {
        return byKey(
                "select id, plan_id, number, title, state from task where id in (:ids)",
                ids,
                (row, index) -> new TaskRow(
                        row.getLong("id"),
                        row.getLong("plan_id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("state")),
                TaskRow::id);
    }

    private Map<Long, PartRow> leads(Collection<Long> taskIds) {
        return byKey(
                "select id, task_id, org_unit_id, state from assignment where task_id in (:ids) and primary_lead = true",
                taskIds,
                LateRows::part,
                PartRow::taskId);
    }

    private Map<Long, PartRow> parts(Collection<Long> ids) {
        return byKey(
                "select id, task_id, org_unit_id, state from assignment where id in (:ids)",
                ids,
                LateRows::part,
                PartRow::id);
    }

    private static PartRow part(ResultSet row, int index) throws SQLException {
        return new PartRow(
                row.getLong("id"), row.getLong("task_id"), row.getLong("org_unit_id"), row.getString("state"));
    }

    private <T> Map<Long, T> byKey(String sql, Collection<Long> ids, RowMapper<T> row, Function<T, Long> key) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(sql).param("ids", ids).query(row).list().stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
    }

    private Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        read(
                "select id, short_name from org_unit where id in (:ids)",
                ids,
                row -> names.put(row.getLong("id"), row.getString("short_name")));
        return names;
    }

    private Map<Long, PeriodRow> periods(Collection<Long> ids) {
        Map<Long, PeriodRow> periods = new HashMap<>();
        read(
                "select id, cycle, sequence_number from reporting_period where id in (:ids)",
                ids,
                row -> periods.put(
                        row.getLong("id"),
                        new PeriodRow(ReportingCycle.valueOf(row.getString("cycle")), row.getInt("sequence_number"))));
        return periods;
    }

    /** Which reports lie with the unit's head. */
    private Set<LateKey> submitted(Collection<PartRow> parts) {
        Set<LateKey> keys = new HashSet<>();
        read(
                "select assignment_id, period_id from progress_entry where assignment_id in (:ids)"
                        + " and state in ('SUBMITTED', 'RETURNED_TO_HEAD')",
                parts.stream()
                        .filter(part -> !part.state().equals("PENDING"))
                        .map(PartRow::id)
                        .toList(),
                row -> keys.add(new LateKey(row.getLong("assignment_id"), row.getLong("period_id"))));
        return keys;
    }

    /** The last reminder of each thing; a letter that was taken back is none. */
    private Map<LateKey, Reminded> reminders(Collection<Long> assignmentIds) {
        Map<LateKey, Reminded> reminders = new HashMap<>();
        Map<LateKey, String> answers = answers(assignmentIds);
        read(
                "select m.assignment_id, m.period_id, m.sent_at, m.opened_at, m.answered_at from reminder m"
                        + " where m.id in (select max(x.id) from reminder x"
                        + " left join supervision_letter l on l.id = x.letter_id where x.assignment_id in (:ids)"
                        + " and (l.id is null or l.state <> 'WITHDRAWN') group by x.assignment_id, coalesce(x.period_id, 0))",
                assignmentIds,
                row -> {
                    long period = row.getLong("period_id");
                    LateKey key = new LateKey(row.getLong("assignment_id"), period == 0 ? null : period);
                    reminders.put(key, Reminded.of(row, answers.getOrDefault(key, "")));
                });
        return reminders;
    }

    /** The last answer on each thing, which stays in sight when another reminder follows. */
    private Map<LateKey, String> answers(Collection<Long> assignmentIds) {
        Map<LateKey, String> answers = new HashMap<>();
        read(
                "select m.assignment_id, m.period_id, m.answer from reminder m"
                        + " where m.id in (select max(x.id) from reminder x where x.assignment_id in (:ids)"
                        + " and x.answer <> '' group by x.assignment_id, coalesce(x.period_id, 0))",
                assignmentIds,
                row -> {
                    long period = row.getLong("period_id");
                    answers.put(
                            new LateKey(row.getLong("assignment_id"), period == 0 ? null : period),
                            row.getString("answer"));
                });
        return answers;
    }

    private void read(String sql, Collection<Long> ids, RowReader reader) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(reader::read);
        }
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    private record TaskRow(long id, long planId, String number, String title, String state) {}

    private record PeriodRow(ReportingCycle cycle, int sequence) {

        /** What a task that is late by itself has. */
        static final PeriodRow NONE = new PeriodRow(ReportingCycle.QUARTER, 0);
    }

    private record PartRow(long id, long taskId, long unitId, String state) {}

    private record Reminded(
            @Nullable Instant sentAt, @Nullable ReminderState state, String answer) {

        private static final Reminded NEVER = new Reminded(null, null, "");

        static Reminded of(ResultSet row, String answer) throws SQLException {
            ReminderState state = row.getObject("answered_at") != null
                    ? ReminderState.ANSWERED
                    : row.getObject("opened_at") != null ? ReminderState.OPENED : ReminderState.SENT;
            return new Reminded(Rows.instant(row, "sent_at"), state, answer);
        }
    }
}
