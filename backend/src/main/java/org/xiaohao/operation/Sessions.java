package org.xiaohao.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What is said to a connection in the language of its database. */
final class Sessions {

    private Sessions() {}

    /** Lets the database show moments as they are stored, whatever the zone of the machine. */
    static void inUniversalTime(Connection connection) throws SQLException {
        execute(connection, isMySql(connection) ? "set time_zone = '+00:00'" : "set time zone 'UTC'");
    }

    /** Lets rows come in any order of the tables. */
    static void withoutReferences(Connection connection) throws SQLException {
        execute(connection, isMySql(connection) ? "set foreign_key_checks = 0" : "set referential_integrity false");
    }

    static void withReferences(Connection connection) throws SQLException {
        execute(connection, isMySql(connection) ? "set foreign_key_checks = 1" : "set referential_integrity true");
    }

    static boolean isMySql(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:mysql:");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
