package org.xiaohao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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

    void merge(AnnualReport report, List<DraftStatement> drafts) {
        List<Statement> before = statements.findByReportIdOrderByPosition(report.getId());
        Map<String, Statement> byKey = new LinkedHashMap<>();
        before.forEach(statement -> {
            String key = statement.getDraftKey();
            if (key != null) {
                byKey.put(key, statement);
            }
        });
        Map<Statement, DraftStatement> drafted = new LinkedHashMap<>();
        List<Statement> after = new ArrayList<>();
        for (DraftStatement draft : drafts) {
            Statement present = byKey.get(draft.key());
            Statement statement = present == null ? new Statement(report, draft) : present;
            if (!statement.isKept()) {
                statement.redraft(draft);
                drafted.put(statement, draft);
            }
            after.add(statement);
        }
        keepInPlace(before, after);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).moveTo(i + 1);
        }
        List<Statement> gone =
                before.stream().filter(statement -> !after.contains(statement)).toList();
        deleteSources(gone);
        deleteSources(drafted.keySet());
        statements.deleteAllInBatch(gone);
        statements.saveAllAndFlush(after);
        insertSources(drafted);
    }

    /** Puts what a person wrote and the draft does not have behind what it followed. */
    private static void keepInPlace(List<Statement> before, List<Statement> after) {
        int place = -1;
        for (Statement statement : before) {
            int index = after.indexOf(statement);
            if (index < 0 && statement.isKept()) {
                index = place + 1;
                after.add(index, statement);
            }
            place = index < 0 ? place : index;
        }
    }

    private void deleteSources(Collection<Statement> of) {
        jdbc.batchUpdate(
                "delete from report_source where statement_id = ?",
                of,
                BATCH,
                (row, statement) -> row.setLong(1, statement.getId()));
    }

    private void insertSources(Map<Statement, DraftStatement> drafted) {
        record Row(long statementId, int position, DraftStatement.Source source) {}
        List<Row> rows = new ArrayList<>();
        drafted.forEach((statement, draft) -> {
            for (int i = 0; i < draft.sources().size(); i++) {
                rows.add(new Row(statement.getId(), i + 1, draft.sources().get(i)));
            }
        });
        jdbc.batchUpdate(
                "insert into report_source (statement_id, position, kind, source_id) values (?, ?, ?, ?)",
                rows,
                BATCH,
                (row, value) -> {
                    row.setLong(1, value.statementId());
                    row.setInt(2, value.position());
                    row.setString(3, value.source().kind().name());
                    row.setLong(4, value.source().id());
                });
    }
}
