package org.xiaohao.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the statements that the changes of a file are done to, and stores what was done, with the sources of all words. */
@Component
class ReturnedEdits {

    private final Statements statements;
    private final JdbcTemplate jdbc;

    ReturnedEdits(Statements statements, JdbcTemplate jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    private record Source(String kind, long id, int revision) {}

    ReturnedText open(long reportId, ReturnedContent content) {
        return new ReturnedText(statements.findByReportIdOrderByPosition(reportId), content);
    }

    /** Once for all changes that were done: a report of many paragraphs is not stored anew for each. */
    void save(ReturnedText text) {
        List<Statement> order = text.order();
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
        statements.saveAllAndFlush(order);
        text.copies().forEach(copy -> {
            copySources(copy.from(), copy.to());
            copyIndicators(copy.from(), copy.to());
        });
    }

    /** Gives a statement the sources of others that it does not have yet. */
    private void copySources(List<Statement> from, Statement to) {
        Set<Source> present = new HashSet<>(sources(to));
        int position = present.size();
        for (Statement statement : from) {
            for (Source source : statement.getId() == to.getId() ? List.<Source>of() : sources(statement)) {
                if (present.add(source)) {
                    position++;
                    jdbc.update(
                            "insert into report_source (statement_id, position, kind, source_id, revision)"
                                    + " values (?, ?, ?, ?, ?)",
                            to.getId(),
                            position,
                            source.kind(),
                            source.id(),
                            source.revision());
                }
            }
        }
    }

    private List<Source> sources(Statement statement) {
        return jdbc.query(
                "select kind, source_id, revision from report_source where statement_id = ? order by position",
                (row, n) -> new Source(row.getString(1), row.getLong(2), row.getInt(3)),
                statement.getId());
    }

    private void copyIndicators(List<Statement> from, Statement to) {
        Set<Long> present = new HashSet<>(indicators(to));
        from.stream()
                .filter(statement -> statement.getId() != to.getId())
                .flatMap(statement -> indicators(statement).stream())
                .filter(present::add)
                .forEach(indicator -> jdbc.update(
                        "insert into report_indicator (statement_id, indicator_id) values (?, ?)",
                        to.getId(),
                        indicator));
    }

    private List<Long> indicators(Statement statement) {
        return jdbc.queryForList(
                "select indicator_id from report_indicator where statement_id = ?", Long.class, statement.getId());
    }
}
