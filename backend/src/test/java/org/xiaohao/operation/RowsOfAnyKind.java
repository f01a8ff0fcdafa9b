package org.xiaohao.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows for tests that do not care what they say. */
final class RowsOfAnyKind {

    private RowsOfAnyKind() {}

    /** Two rows with whatever the columns take: the one full, the other as empty as may be. */
    static void fill(Connection connection, Table table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insertion())) {
            for (int row = 1; row <= 2; row++) {
                for (int i = 0; i < table.columns().size(); i++) {
                    insert.setObject(i + 1, value(table.columns().get(i).kind(), row));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Object value(Kind kind, int row) {
        return switch (kind) {
            case TEXT -> row == 1 ? "句“引\\\n" : "";
            case NUMBER -> java.math.BigDecimal.valueOf(row);
            case TRUTH -> row == 1;
            case DAY -> java.time.LocalDate.of(2026, 1, 27 + row);
            case HOUR -> java.time.LocalTime.of(row, 0);
            case MOMENT -> java.time.LocalDateTime.of(2026, 1, 1, 0, 0, row, 123_456_000);
            case BYTES -> new byte[] {0, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, (byte) row};
        };
    }
}
