package org.xiaohao.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What a MySQL counts of all its clients: read before and after a piece of work. */
final class Counters {

    /**
     * @param statements that read or change rows
     * @param chatter settings, begins and ends of transactions
     * @param rows that tables and indexes were asked for
     */
    record Counted(long statements, long chatter, long rows) {

        Counted minus(Counted before) {
            return new Counted(statements - before.statements, chatter - before.chatter, rows - before.rows);
        }
    }

    private final Connection connection;

    Counters(Connection connection) {
        this.connection = connection;
    }

    Counted read() throws SQLException {
        Map<String, Long> values = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status where variable_name like 'Com\\_%' or"
                        + " variable_name like 'Handler\\_read%'")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Counted(
                sum(values, "Com_select", "Com_insert", "Com_update", "Com_delete", "Com_replace", "Com_update_multi"),
                sum(values, "Com_set_option", "Com_begin", "Com_commit", "Com_rollback"),
                values.entrySet().stream()
                        .filter(value -> value.getKey().startsWith("Handler_read"))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    private static long sum(Map<String, Long> values, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += values.getOrDefault(name, 0L);
        }
        return sum;
    }
}
