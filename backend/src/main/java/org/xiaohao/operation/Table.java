package org.xiaohao.operation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as the database describes it, of whatever kind the database is.
 *
 * @param columns those with content of their own, in alphabetical order, which is the same everywhere
 * @param key the columns of the primary key, by which the rows are put in order
 */
record Table(String name, List<Column> columns, List<String> key) {

    /** Where the migrations are noted: it comes with them and is no content. */
    private static final String HISTORY = "flyway_schema_history";

    /** @param kind how a value is written down */
    record Column(String name, Kind kind) {}

    /** All tables with content of people, by their names. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            if (!name.equals(HISTORY)) {
                tables.add(new Table(name, columns(connection, name), key(connection, name)));
            }
        }
        return tables;
    }

    /** The names of all tables, sorted. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.sort(null);
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        Map<String, Column> columns = new TreeMap<>();
        DatabaseMetaData description = connection.getMetaData();
        try (ResultSet found = description.getColumns(
                connection.getCatalog(), connection.getSchema(), escaped(description, table), "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                    columns.put(name, new Column(name, Kind.of(found.getInt("DATA_TYPE"))));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(key.values());
    }

    /** Underscores in a name are no wildcards. */
    private static String escaped(DatabaseMetaData description, String name) throws SQLException {
        return name.replace("_", description.getSearchStringEscape() + "_");
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** All rows in the order of the key; of a table without one in the order of all that stands in them. */
    String selection() {
        return "select %s from %s order by %s"
                .formatted(list(columnNames()), name, list(key.isEmpty() ? columnNames() : key));
    }

    String insertion() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        name,
                        list(columnNames()),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
