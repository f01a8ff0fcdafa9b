package org.xiaohao.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a table as lines of JSON: the first one names the columns, each other one is a row. Equal content gives
 * equal bytes, whatever the database.
 */
final class TableContent {

    private static final int BATCH = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Connection connection;
    private final Table table;

    TableContent(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    /** Writes all rows and returns how many there are. */
    long write(OutputStream out) throws SQLException, IOException {
        line(out, table.columnNames());
        long count = 0;
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // MySQL's driver would hold the whole table in memory.
            statement.setFetchSize(Sessions.isMySql(connection) ? Integer.MIN_VALUE : BATCH);
            try (ResultSet rows = statement.executeQuery(table.selection())) {
                while (rows.next()) {
                    line(out, row(rows));
                    count++;
                }
            }
        }
        return count;
    }

    private List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).kind().read(rows, i + 1));
        }
        return values;
    }

    private static void line(OutputStream out, Object values) throws IOException {
        out.write(JSON.writeValueAsBytes(values));
        out.write('\n');
    }

    /** Puts what was written in the place of whatever is there. */
    void replace(InputStream in) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table.name());
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String columns = lines.readLine();
        if (columns == null || !JSON.readTree(columns).equals(JSON.valueToTree(table.columnNames()))) {
            throw new IOException("Of the table " + table.name() + " other columns are written: " + columns);
        }
        try (PreparedStatement insert = connection.prepareStatement(table.insertion())) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(insert, JSON.readTree(line));
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void add(PreparedStatement insert, JsonNode row) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().write(insert, i + 1, row.get(i));
        }
        insert.addBatch();
    }
}
