package org.xiaohao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of versions, copied within the database: however long a report is, keeping it takes as many statements. */
@Component
class VersionTexts {

    private static final int BATCH = 500;

    private static final String KEEP = """
            insert into report_version_statement (version_id, statement_id, position, part, kind, heading_level,
              draft_key, about, run_in, content, edited, keep_reason, spans)
            select :version, s.id, s.position, s.part, s.kind, s.heading_level,
              s.draft_key, s.about, s.run_in, s.content, s.edited, s.keep_reason, s.spans
            from report_statement s where s.report_id = :report and s.removed = false and s.set_aside = false""";

    private static final String KEEP_SOURCES = """
            insert into report_version_source (version_id, statement_id, kind, source_id, position, revision)
            select :version, f.statement_id, f.kind, f.source_id, f.position, f.revision
            from report_statement s join report_source f on f.statement_id = s.id
            where s.report_id = :report and s.removed = false and s.set_aside = false""";

    private static final String KEEP_INDICATORS = """
            insert into report_version_source (version_id, statement_id, kind, source_id, position, revision)
            select :version, i.statement_id, 'INDICATOR', i.indicator_id, 0, 0
            from report_statement s join report_indicator i on i.statement_id = s.id
            where s.report_id = :report and s.removed = false and s.set_aside = false""";

    private static final String READ = """
            select statement_id, part, kind, heading_level, draft_key, about, run_in, content, edited, keep_reason, spans
            from report_version_statement where version_id = ? order by position, statement_id""";

    /** What the statements of a report rest on; rows of a version say it anew. */
    private static final List<String> FORGET = List.of(
            "delete from report_indicator where statement_id = ?", "delete from report_source where statement_id = ?");

    private static final List<String> REMEMBER = List.of("""
            insert into report_source (statement_id, position, kind, source_id, revision)
            select ?, position, kind, source_id, revision from report_version_source
            where version_id = ? and statement_id = ? and kind <> 'INDICATOR'""", """
            insert into report_indicator (statement_id, indicator_id)
            select ?, source_id from report_version_source
            where version_id = ? and statement_id = ? and kind = 'INDICATOR'""");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    VersionTexts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Copies what a report says now; all of it must have been flushed. */
    void keep(long reportId, long versionId) {
        for (String copy : List.of(KEEP, KEEP_SOURCES, KEEP_INDICATORS)) {
            jdbc.sql(copy).param("version", versionId).param("report", reportId).update();
        }
    }

    /** In reading order. */
    List<KeptStatement> read(long versionId) {
        return jdbc.sql(READ).param(versionId).query(VersionTexts::kept).list();
    }

    private static KeptStatement kept(ResultSet row, int index) throws SQLException {
        return new KeptStatement(
                row.getLong("statement_id"),
                row.getString("part"),
                StatementKind.valueOf(row.getString("kind")),
                row.getInt("heading_level"),
                row.getString("draft_key"),
                row.getString("about"),
                row.getString("run_in"),
                row.getString("content"),
                row.getBoolean("edited"),
                row.getString("keep_reason"),
                row.getString("spans"));
    }

    /** Lets statements rest on what those of a version rested on. */
    void restoreSources(long versionId, Map<Statement, KeptStatement> restored) {
        Collection<Map.Entry<Statement, KeptStatement>> pairs = restored.entrySet();
        FORGET.forEach(forget -> batches.batchUpdate(
                forget,
                pairs,
                BATCH,
                (row, pair) -> row.setLong(1, pair.getKey().getId())));
        REMEMBER.forEach(remember -> batches.batchUpdate(remember, pairs, BATCH, (row, pair) -> {
            row.setLong(1, pair.getKey().getId());
            row.setLong(2, versionId);
            row.setLong(3, pair.getValue().statementId());
        }));
    }
}
