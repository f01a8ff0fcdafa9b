package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** Marks statements by what they rest on; those that a person worded too, those that were taken out never. */
@Component
class StaleMarks {

    private static final int BATCH = 500;

    private static final String MARK =
            "update report_statement set stale = true where removed = false and stale = false and ";

    private static final String OF_ENTRIES = MARK + """
            id in (select f.statement_id from report_source f
              where f.kind in (:kinds) and f.source_id in (
                select e.id from progress_entry e join progress_entry x
                  on x.assignment_id = e.assignment_id and x.period_id = e.period_id
                where x.id = :id))""";

    /** What stands for an indicator of which the report, or a revision of it, has a figure. */
    private static final String OF_TOTALS = MARK + """
            id in (select r.statement_id from report_indicator r join indicator i on i.id = r.indicator_id
                join indicator_value v on v.indicator_id = i.id or v.name = i.name
                join progress_entry e on e.id = v.entry_id and e.task_id = i.task_id
                join progress_entry x on x.assignment_id = e.assignment_id and x.period_id = e.period_id
              where x.id = :id)""";

    private static final String OF_CLOSINGS = MARK + """
            id in (select f.statement_id from report_source f join closing_request c on c.id = f.source_id
              where f.kind = 'CLOSING' and c.task_id = :id)""";

    /** One statement for each: joined by "or" they would be looked for in every statement that there is. */
    private static final List<String> OF_TASK = List.of(MARK + """
            id in (select f.statement_id from report_source f join progress_entry e on e.id = f.source_id
              where f.kind in ('ENTRY', 'PROBLEM', 'NEXT_STEP') and e.task_id = :id)""", OF_CLOSINGS, MARK + """
            id in (select f.statement_id from report_source f where f.kind = 'TASK' and f.source_id = :id)""");

    private static final List<String> OF_UNIT = List.of(MARK + """
            id in (select f.statement_id from report_source f join progress_entry e on e.id = f.source_id
              where f.kind in ('ENTRY', 'PROBLEM', 'NEXT_STEP') and e.org_unit_id = :id)""", MARK + """
            id in (select f.statement_id from report_source f join closing_request c on c.id = f.source_id
              where f.kind = 'CLOSING' and c.org_unit_id = :id)""", MARK + """
            id in (select f.statement_id from report_source f join highlight h on h.id = f.source_id
              where f.kind = 'HIGHLIGHT' and h.org_unit_id = :id)""");

    private static final String OF_SOURCE =
            MARK + "id in (select f.statement_id from report_source f where f.kind in (:kinds) and f.source_id = :id)";

    private static final String TOTALS_OF =
            MARK + "id in (select r.statement_id from report_indicator r where r.indicator_id in (:indicators))";

    private static final Set<SourceKind> OF_ENTRY = Set.of(SourceKind.ENTRY, SourceKind.PROBLEM, SourceKind.NEXT_STEP);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StaleMarks(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A figure of an entry. */
    record FigureName(long entryId, String name) {}

    /** The words or figures of an entry are others now, or it is new: its own statements, and totals of what it counts. */
    void ofEntry(long entryId) {
        jdbc.sql(OF_ENTRIES)
                .param("kinds", names(OF_ENTRY))
                .param("id", entryId)
                .update();
        jdbc.sql(OF_TOTALS).param("id", entryId).update();
    }

    /** The problem or the step that an entry names needs no words any more. */
    void ofRemark(long entryId, SourceKind kind) {
        jdbc.sql(OF_ENTRIES)
                .param("kinds", names(Set.of(kind)))
                .param("id", entryId)
                .update();
    }

    void ofTask(long taskId) {
        OF_TASK.forEach(mark -> jdbc.sql(mark).param("id", taskId).update());
    }

    void ofClosings(long taskId) {
        jdbc.sql(OF_CLOSINGS).param("id", taskId).update();
    }

    void ofUnit(long unitId) {
        OF_UNIT.forEach(mark -> jdbc.sql(mark).param("id", unitId).update());
    }

    void ofSource(Set<SourceKind> kinds, long id) {
        jdbc.sql(OF_SOURCE).param("kinds", names(kinds)).param("id", id).update();
    }

    /** A figure at a place of an entry: whether it counts, or as what. */
    void ofFigure(long entryId, int position) {
        List<FigureName> figures = jdbc.sql(
                        "select v.entry_id, v.name from indicator_value v where v.entry_id = :entry and v.position = :position")
                .param("entry", entryId)
                .param("position", position)
                .query((row, index) -> new FigureName(row.getLong(1), row.getString(2)))
                .list();
        ofFigures(figures);
    }

    /** The figures of an event that several units report. */
    void ofEvent(long eventId) {
        ofFigures(jdbc.sql("select v.entry_id, v.name from indicator_value v where v.joint_event_id = :event")
                .param("event", eventId)
                .query((row, index) -> new FigureName(row.getLong(1), row.getString(2)))
                .list());
    }

    /** What is counted in a task under a name. */
    void ofIndicator(long taskId, String name) {
        ofFigures(jdbc.sql("select v.entry_id, v.name from indicator_value v join progress_entry e on e.id = v.entry_id"
                        + " where e.task_id = :task and (v.name = :name or v.indicator_id in ("
                        + "select i.id from indicator i where i.task_id = :task and i.name = :name))")
                .param("task", taskId)
                .param("name", name)
                .query((row, index) -> new FigureName(row.getLong(1), row.getString(2)))
                .list());
    }

    /** Numbers that are made of these figures, and totals that they belong to. */
    private void ofFigures(List<FigureName> figures) {
        for (int from = 0; from < figures.size(); from += BATCH) {
            List<FigureName> some = figures.subList(from, Math.min(from + BATCH, figures.size()));
            List<Long> entries =
                    some.stream().map(FigureName::entryId).distinct().toList();
            Map<Long, Set<String>> byEntry = some.stream()
                    .collect(Collectors.groupingBy(
                            FigureName::entryId, Collectors.mapping(FigureName::name, Collectors.toSet())));
            markWhere(
                    entries,
                    operand -> byEntry.getOrDefault(operand.source().id(), Set.of())
                            .contains(String.valueOf(operand.figure())));
            Set<Long> indicators = new HashSet<>(jdbc.sql("select i.id from indicator_value v"
                            + " join progress_entry e on e.id = v.entry_id join indicator i on i.task_id = e.task_id"
                            + " and (i.id = v.indicator_id or i.name = v.name)"
                            + " where v.entry_id in (:entries) and v.name in (:names)")
                    .param("entries", entries)
                    .param(
                            "names",
                            some.stream().map(FigureName::name).distinct().toList())
                    .query(Long.class)
                    .list());
            if (!indicators.isEmpty()) {
                jdbc.sql(TOTALS_OF).param("indicators", indicators).update();
            }
        }
    }

    /** Of the statements that rest on entries those of which a number has such an operand. */
    private void markWhere(List<Long> entries, Predicate<Operand> isChanged) {
        List<Long> found = new ArrayList<>();
        jdbc.sql(
                        "select s.id, s.spans from report_statement s where s.removed = false and s.stale = false and s.id in ("
                                + "select f.statement_id from report_source f where f.kind = 'ENTRY' and f.source_id in (:entries))")
                .param("entries", entries)
                .query(row -> {
                    boolean changed = StatementSpans.read(row.getString("spans")).figures().stream()
                            .flatMap(span -> span.operands().stream())
                            .anyMatch(
                                    operand -> operand.source().kind() == SourceKind.ENTRY && isChanged.test(operand));
                    if (changed) {
                        found.add(row.getLong("id"));
                    }
                });
        mark(found);
    }

    /** A task has another title: what prints one that is not its own any more. */
    void ofTitle(long taskId, String title) {
        List<Long> found = new ArrayList<>();
        String plain = plain(title);
        jdbc.sql("select s.id, s.run_in, s.content, s.about from report_statement s where s.removed = false"
                        + " and s.stale = false and s.kind = 'PARAGRAPH' and (s.about like :task or s.id in ("
                        + "select f.statement_id from report_source f where f.kind = 'TASK' and f.source_id = :id))")
                .param("task", "%T" + taskId + "%")
                .param("id", taskId)
                .query(row -> {
                    String lead = row.getString("run_in");
                    if (!plain(lead + row.getString("content")).contains(plain)) {
                        found.add(row.getLong("id"));
                    }
                });
        mark(found);
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
    }

    /** What tells of several records at once has one more to tell of. */
    void ofList(SourceKind kind, Set<Long> others) {
        if (!others.isEmpty()) {
            jdbc.sql(MARK + "(draft_key not like '%/point:%' or :kind = 'RESPONSIBILITY') and id in ("
                            + "select f.statement_id from report_source f where f.kind = :kind"
                            + " and f.source_id in (:others))")
                    .param("kind", kind.name())
                    .param("others", others)
                    .update();
        }
    }

    private void mark(List<Long> statements) {
        batches.batchUpdate(
                "update report_statement set stale = true where id = ?",
                statements,
                BATCH,
                (row, id) -> row.setLong(1, id));
    }

    private static List<String> names(Set<SourceKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }
}
