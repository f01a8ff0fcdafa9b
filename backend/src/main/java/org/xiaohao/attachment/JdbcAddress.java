package org.xiaohao.attachment;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a database is, as people may see it. */
final class JdbcAddress {

    private JdbcAddress() {}

    static String of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Without the parameters, among which may be a password. */
    static String of(String url) {
        return url.split("[?;]", 2)[0];
    }
}
