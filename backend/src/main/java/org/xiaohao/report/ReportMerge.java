package org.xiaohao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/**
 * Puts a new draft into a report: what a person wrote, reworded or took out stays where it was, everything else says
 * what the data says now. A statement that is drafted again keeps its id and version rules, so that somebody who is
 * rewording it meanwhile is told.
 */
@Component
class ReportMerge {

    private static final int BATCH = 500;

    private static final String SOURCES = "select f.statement_id, f.kind, f.source_id from report_source f"
            + " join report_statement s on s.id = f.statement_id where s.report_id = ?";

    private static final String PARTS = "select e.id, e.assignment_id from progress_entry e"
            + " join annual_report_plan p on p.plan_id = e.plan_id where p.report_id = ?";

    private final Statements statements;
    private final JdbcTemplate jdbc;

    ReportMerge(Statements statements, JdbcTemplate jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    void merge(AnnualReport report, List<ReportDraft.Statement> drafts) {
        List<Statement> before = statements.findByReportIdOrderByPosition(report.getId());
        StatementMatch match = match(before, drafts);
        before.stream().filter(match::isAside).forEach(Statement::setAside);
        Map<Statement, ReportDraft.Statement> drafted = new LinkedHashMap<>();
        Set<Statement> drawn = new LinkedHashSet<>();
        for (ReportDraft.Statement draft : drafts) {
            Statement present = match.of(draft);
            Statement statement = present == null ? new Statement(report, draft) : present;
            if (statement.isKept()) {
                statement.follow(draft);
            } else {
                statement.redraft(draft);
                drafted.put(statement, draft);
            }
            drawn.add(statement);
        }
        List<Statement> after = keepInPlace(before, drawn);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).moveTo(i + 1);
        }
        Set<Statement> staying = new HashSet<>(after);
        List<Statement> gone = before.stream()
                .filter(statement -> !staying.contains(statement))
                .toList();
        deleteSources(gone);
        deleteSources(drafted.keySet());
        statements.deleteAllInBatch(gone);
        statements.saveAllAndFlush(after);
        insertSources(drafted);
    }

    /** Which stored statement is which of a draft; those of older versions are told by what they rest on. */
    StatementMatch match(List<Statement> before, List<ReportDraft.Statement> drafts) {
        Map<Long, Statement> older = before.stream()
                .filter(Statement::isOfUnknownMatter)
                .collect(Collectors.toMap(Statement::getId, Function.identity()));
        if (older.isEmpty()) {
            return new StatementMatch(before, drafts, Map.of(), UnaryOperator.identity());
        }
        long reportId = before.getFirst().getReportId();
        Map<Long, Long> parts = new HashMap<>();
        jdbc.query(
                PARTS,
                row -> {
                    parts.put(row.getLong(1), row.getLong(2));
                },
                reportId);
        Map<Statement, Set<Source>> sources = new HashMap<>();
        jdbc.query(
                SOURCES,
                row -> {
                    Statement of = older.get(row.getLong("statement_id"));
                    if (of != null) {
                        var source = new Source(SourceKind.valueOf(row.getString("kind")), row.getLong("source_id"), 0);
                        sources.computeIfAbsent(of, id -> new HashSet<>()).add(source);
                    }
                },
                reportId);
        // A corrected entry is a row of its own; the part that it is of stays.
        return new StatementMatch(
                before,
                drafts,
                sources,
                source -> new Source(source.kind(), parts.getOrDefault(source.id(), source.id()), 0));
    }

    /** A person took over what the data says now; null where it says nothing any more. */
    void take(Statement statement, ReportDraft.@Nullable Statement draft) {
        if (draft == null) {
            deleteSources(List.of(statement));
            statements.delete(statement);
            return;
        }
        statement.take(draft);
        statements.saveAndFlush(statement);
        deleteSources(List.of(statement));
        insertSources(Map.of(statement, draft));
    }

    /** Puts what a person wrote and the draft does not have behind what it followed. */
    private static List<Statement> keepInPlace(List<Statement> before, Set<Statement> drawn) {
        List<Statement> first = new ArrayList<>();
        Map<Statement, List<Statement>> behind = new HashMap<>();
        List<Statement> place = first;
        for (Statement statement : before) {
            if (drawn.contains(statement)) {
                place = behind.computeIfAbsent(statement, of -> new ArrayList<>());
            } else if (statement.isKept()) {
                place.add(statement);
            }
        }
        List<Statement> after = new ArrayList<>(first);
        for (Statement statement : drawn) {
            after.add(statement);
            after.addAll(behind.getOrDefault(statement, List.of()));
        }
        return after;
    }

    private void deleteSources(Collection<Statement> of) {
        jdbc.batchUpdate(
                "delete from report_indicator where statement_id = ?",
                of,
                BATCH,
                (row, statement) -> row.setLong(1, statement.getId()));
        jdbc.batchUpdate(
                "delete from report_source where statement_id = ?",
                of,
                BATCH,
                (row, statement) -> row.setLong(1, statement.getId()));
    }

    private void insertSources(Map<Statement, ReportDraft.Statement> drafted) {
        insertIndicators(drafted);
        record Row(long statementId, int position, Source source) {}
        List<Row> rows = new ArrayList<>();
        drafted.forEach((statement, draft) -> {
            for (int i = 0; i < draft.sources().size(); i++) {
                rows.add(new Row(statement.getId(), i + 1, draft.sources().get(i)));
            }
        });
        jdbc.batchUpdate(
                "insert into report_source (statement_id, position, kind, source_id, revision) values (?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (row, value) -> {
                    row.setLong(1, value.statementId());
                    row.setInt(2, value.position());
                    row.setString(3, value.source().kind().name());
                    row.setLong(4, value.source().id());
                    row.setInt(5, value.source().revision());
                });
    }

    private void insertIndicators(Map<Statement, ReportDraft.Statement> drafted) {
        record Row(long statementId, long indicatorId) {}
        List<Row> rows = new ArrayList<>();
        drafted.forEach((statement, draft) ->
                draft.indicators().forEach(indicator -> rows.add(new Row(statement.getId(), indicator))));
        jdbc.batchUpdate(
                "insert into report_indicator (statement_id, indicator_id) values (?, ?)",
                rows,
                BATCH,
                (row, value) -> {
                    row.setLong(1, value.statementId());
                    row.setLong(2, value.indicatorId());
                });
    }
}
