package org.xiaohao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.PeriodReference;

/** Reads what stands in the open columns of a ledger, in a fixed number of statements for so many rows. */
@Component
class LedgerQueries {

    /** A part and one of its periods. */
    record Slot(long assignmentId, long periodId) {}

    /** The newest revision of a slot. */
    record Written(long entryId, int version, String state, LedgerText text) {

        Written saying(LedgerText other) {
            return new Written(entryId, version, state, other);
        }
    }

    private static final String WORDS = "e.content, e.problem, e.next_step";

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Long, String> planTitles(Collection<Long> plans) {
        Map<Long, String> titles = new HashMap<>();
        jdbc.sql("select id, title from plan where id in (:plans)")
                .param("plans", plans)
                .query((ResultSet row) -> {
                    titles.put(row.getLong("id"), row.getString("title"));
                });
        return titles;
    }

    /** Who received each part. */
    Map<Long, String> receivers(Collection<Long> parts) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select a.id, c.display_name from assignment a join account c on c.id = a.received_by"
                        + " where a.id in (:parts)")
                .param("parts", parts)
                .query((ResultSet row) -> {
                    names.put(row.getLong("id"), row.getString("display_name"));
                });
        return names;
    }

    /** The period on which each part reports next: the earliest that it owes, else the last on which it reported. */
    Map<Long, Slot> slots(Collection<Long> parts) {
        Map<Long, Slot> reported = new HashMap<>();
        Map<Long, Slot> owed = new HashMap<>();
        jdbc.sql("select r.assignment_id, r.period_id, r.reported_at from period_report r"
                        + " join reporting_period p on p.id = r.period_id where r.assignment_id in (:parts)"
                        + " and p.start_date <= :today and (r.reported_at is not null or r.waived_at is null)"
                        + " order by p.start_date, p.id")
                .param("parts", parts)
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> {
                    Slot slot = new Slot(row.getLong("assignment_id"), row.getLong("period_id"));
                    if (row.getObject("reported_at") == null) {
                        owed.putIfAbsent(slot.assignmentId(), slot);
                    } else {
                        reported.put(slot.assignmentId(), slot);
                    }
                });
        reported.putAll(owed);
        return reported;
    }

    /** The last period within these days on which each part reports or has reported, of those that have begun. */
    Map<Long, Slot> slots(Collection<Long> parts, PeriodReference within) {
        Map<Long, Slot> slots = new HashMap<>();
        jdbc.sql("select r.assignment_id, r.period_id from period_report r"
                        + " join reporting_period p on p.id = r.period_id where r.assignment_id in (:parts)"
                        + " and p.start_date <= :today and p.start_date >= :from and p.end_date <= :to"
                        + " and (r.reported_at is not null or r.waived_at is null) order by p.end_date, p.id")
                .param("parts", parts)
                .param("today", LocalDate.now(clock))
                .param("from", within.startDate())
                .param("to", within.endDate())
                .query((ResultSet row) -> {
                    slots.put(
                            row.getLong("assignment_id"),
                            new Slot(row.getLong("assignment_id"), row.getLong("period_id")));
                });
        return slots;
    }

    /**
     * The newest revision of each slot with its figures in words; what never went out says nothing, for only its unit
     * reads it.
     */
    Map<Slot, Written> newestOut(Collection<Slot> slots) {
        Map<Slot, Written> newest = newest(slots);
        List<Long> ids = newest.values().stream().map(Written::entryId).toList();
        if (ids.isEmpty()) {
            return newest;
        }
        Set<Long> out = new HashSet<>(jdbc.sql("select id from progress_entry where id in (:ids)"
                        + " and (in_force = true or entered_for_unit = true)")
                .param("ids", ids)
                .query(Long.class)
                .list());
        Map<Long, List<String>> figures = new HashMap<>();
        jdbc.sql("select entry_id, name, amount, max_amount, classifier, qualifier from indicator_value"
                        + " where entry_id in (:ids) order by entry_id, position")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    figures.computeIfAbsent(row.getLong("entry_id"), none -> new ArrayList<>())
                            .add(FigureWords.of(
                                    row.getString("name"),
                                    Qualifier.valueOf(row.getString("qualifier")),
                                    row.getBigDecimal("amount"),
                                    row.getBigDecimal("max_amount"),
                                    row.getString("classifier")));
                });
        newest.replaceAll((slot, written) -> written.saying(
                out.contains(written.entryId())
                        ? new LedgerText(
                                written.text().content(),
                                written.text().problem(),
                                written.text().nextStep(),
                                String.join("\n", figures.getOrDefault(written.entryId(), List.of())))
                        : LedgerText.NONE));
        return newest;
    }

    Map<Slot, Written> newest(Collection<Slot> slots) {
        Map<Slot, Written> newest = new HashMap<>();
        if (slots.isEmpty()) {
            return newest;
        }
        jdbc.sql("select e.assignment_id, e.period_id, e.id, e.version, e.state, " + WORDS + " from progress_entry e"
                        + " where e.assignment_id in (:parts) and e.period_id in (:periods) and e.revision ="
                        + " (select max(n.revision) from progress_entry n where n.assignment_id = e.assignment_id"
                        + " and n.period_id = e.period_id)")
                .param(
                        "parts",
                        slots.stream().map(Slot::assignmentId).distinct().toList())
                .param("periods", slots.stream().map(Slot::periodId).distinct().toList())
                .query((ResultSet row) -> {
                    Slot slot = new Slot(row.getLong("assignment_id"), row.getLong("period_id"));
                    newest.put(
                            slot,
                            new Written(row.getLong("id"), row.getInt("version"), row.getString("state"), words(row)));
                });
        return newest;
    }

    /** The names of the files of entries. */
    Map<Long, List<String>> evidence(Collection<Long> entries) {
        Map<Long, List<String>> names = new HashMap<>();
        if (entries.isEmpty()) {
            return names;
        }
        jdbc.sql("select v.entry_id, f.file_name from evidence v join attachment f on f.id = v.attachment_id"
                        + " where v.entry_id in (:entries) order by v.entry_id, v.position")
                .param("entries", entries)
                .query((ResultSet row) -> {
                    names.computeIfAbsent(row.getLong("entry_id"), ignored -> new ArrayList<>())
                            .add(row.getString("file_name"));
                });
        return names;
    }

    /** The latest word of a unit on a task. */
    record LatestWord(long entryId, String unit, LedgerText text) {}

    /** The latest entry in force of each part, by task, in the order of the parts. */
    Map<Long, List<LatestWord>> latestWords(Collection<Long> tasks) {
        Map<Long, List<LatestWord>> words = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        jdbc.sql("select e.task_id, e.assignment_id, e.id, u.short_name, " + WORDS + " from progress_entry e"
                        + " join assignment a on a.id = e.assignment_id join org_unit u on u.id = a.org_unit_id"
                        + " join reporting_period p on p.id = e.period_id"
                        + " where e.task_id in (:tasks) and e.in_force = true"
                        + " order by e.task_id, a.position, p.start_date desc, p.id desc")
                .param("tasks", tasks)
                .query((ResultSet row) -> {
                    if (seen.add(row.getLong("assignment_id"))) {
                        words.computeIfAbsent(row.getLong("task_id"), ignored -> new ArrayList<>())
                                .add(new LatestWord(row.getLong("id"), row.getString("short_name"), words(row)));
                    }
                });
        return words;
    }

    /** A part of a unit, and whether it is under report. */
    record Part(String number, String task, boolean underReport) {}

    /**
     * Those of these parts that are the unit's.
     *
     * @param unreceived whether a part that is not received can be reported on
     */
    Map<Long, Part> partsOf(long jurisdiction, long unit, Collection<Long> parts, boolean unreceived) {
        Map<Long, Part> own = new HashMap<>();
        jdbc.sql("select a.id, t.number, t.title, case when a.state in (:states)"
                        + " and t.state = 'OPEN' and p.state = 'ISSUED' then 1 else 0 end as under_report"
                        + " from assignment a join task t on t.id = a.task_id join plan p on p.id = a.plan_id"
                        + " where a.id in (:parts) and a.jurisdiction_id = :jurisdiction and a.org_unit_id = :unit"
                        + " and p.state <> 'DRAFT'")
                .param("parts", parts)
                .param("jurisdiction", jurisdiction)
                .param("unit", unit)
                .param(
                        "states",
                        unreceived
                                ? List.of("PENDING", "IN_PROGRESS", "SUBMITTED")
                                : List.of("IN_PROGRESS", "SUBMITTED"))
                .query((ResultSet row) -> {
                    own.put(
                            row.getLong("id"),
                            new Part(row.getString("number"), row.getString("title"), row.getInt("under_report") == 1));
                });
        return own;
    }

    /** Those of these slots for which a report is expected or given. */
    Set<Slot> open(Collection<Slot> slots) {
        Set<Slot> open = new HashSet<>();
        jdbc.sql(
                        "select r.assignment_id, r.period_id from period_report r join reporting_period p on p.id = r.period_id"
                                + " where r.assignment_id in (:parts) and r.period_id in (:periods) and p.start_date <= :today"
                                + " and (r.reported_at is not null or r.waived_at is null)")
                .param(
                        "parts",
                        slots.stream().map(Slot::assignmentId).distinct().toList())
                .param("periods", slots.stream().map(Slot::periodId).distinct().toList())
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> {
                    open.add(new Slot(row.getLong("assignment_id"), row.getLong("period_id")));
                });
        return open;
    }

    private static LedgerText words(ResultSet row) throws SQLException {
        return new LedgerText(row.getString("content"), row.getString("problem"), row.getString("next_step"));
    }
}
