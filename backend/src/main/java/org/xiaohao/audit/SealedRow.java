package org.xiaohao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it goes into a seal.
 *
 * @param occurredAt in universal time
 * @param text all that the row holds, unmistakably
 */
record SealedRow(long id, LocalDateTime occurredAt, String text) {

    /** The columns, each with its table's alias {@code e}. */
    static final String COLUMNS = "e.id, e.jurisdiction_id, e.account_id, e.username, e.display_name, e.occurred_at,"
            + " e.action, e.subject_type, e.subject_id, e.detail, e.outcome, e.source_address, e.plan_title,"
            + " e.task_title, e.unit_name";

    private static final int COUNT = COLUMNS.split(",").length;
    private static final int OCCURRED_AT = 6;

    static SealedRow of(ResultSet row) throws SQLException {
        LocalDateTime occurredAt = row.getObject(OCCURRED_AT, LocalDateTime.class);
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= COUNT; column++) {
            append(text, column == OCCURRED_AT ? occurredAt.toString() : row.getString(column));
        }
        return new SealedRow(row.getLong(1), occurredAt, text.append('\n').toString());
    }

    /** With its length, so that no value can pretend to be two. */
    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-;");
        } else {
            text.append(value.length()).append(':').append(value).append(';');
        }
    }
}
