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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.Source;

/**
 * Puts a new draft into a report: what a person wrote, reworded or took out stays where it was, everything else says
 * what the data says now. A statement that is drafted again keeps its id and version rules, so that somebody who is
 * rewording it meanwhile is told.
 */
@Component
class ReportMerge {

    private static final int BATCH = 500;

    private final Statements statements;
    private final JdbcTemplate jdbc;

    ReportMerge(Statements statements, JdbcTemplate jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    void merge(AnnualReport report, List<ReportDraft.Statement> drafts) {
        List<Statement> before = statements.findByReportIdOrderByPosition(report.getId());
        Map<String, Statement> byKey = new LinkedHashMap<>();
        before.forEach(statement -> {
            String key = statement.getDraftKey();
            if (key != null) {
                byKey.put(key, statement);
            }
        });
        Map<Statement, ReportDraft.Statement> drafted = new LinkedHashMap<>();
        Set<Statement> drawn = new LinkedHashSet<>();
        for (ReportDraft.Statement draft : drafts) {
            Statement present = byKey.get(draft.key());
            Statement statement = present == null ? new Statement(report, draft) : present;
            if (!statement.isKept()) {
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

    /** A person took over what the data says now. */
    void take(Statement statement, ReportDraft.Statement draft) {
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
                "delete from report_source where statement_id = ?",
                of,
                BATCH,
                (row, statement) -> row.setLong(1, statement.getId()));
    }

    private void insertSources(Map<Statement, ReportDraft.Statement> drafted) {
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
}
