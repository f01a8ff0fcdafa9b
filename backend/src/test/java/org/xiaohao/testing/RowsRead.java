package org.xiaohao.testing;

import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows of tables and indexes a MySQL examines for a piece of work, by its own counters of the session. */
@TestComponent
public class RowsRead {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RowsRead(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The rows that the work examines; it runs on one connection, so that its session is the one that is asked. */
    public long of(Runnable work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long first = examined();
            long before = examined();
            work.run();
            // Asking counts as well, each time the same.
            return examined() - before - (before - first);
        }));
    }

    private long examined() {
        return jdbc
                .sql("show session status like 'Handler_read%'")
                .query((row, index) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
