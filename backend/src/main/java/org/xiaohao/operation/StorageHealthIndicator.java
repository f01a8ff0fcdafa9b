package org.xiaohao.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether what people write can be kept: the database answers a question about a row, which a connection that merely looks
 * open does not, and the folder of data can be written to and has room.
 */
@Component
class StorageHealthIndicator extends AbstractHealthIndicator {

    private static final long MIN_FREE_BYTES = 200L << 20;

    private final JdbcClient jdbc;
    private final Path dataDir;

    StorageHealthIndicator(JdbcClient jdbc, @Value("${xiaohao.data-dir}") Path dataDir) {
        super("The database or the folder of data cannot be used");
        this.jdbc = jdbc;
        this.dataDir = dataDir;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        jdbc.sql("select folder_mark from file_folder where id = 1")
                .query(String.class)
                .optional();
        long free = Files.getFileStore(dataDir).getUsableSpace();
        if (Files.isWritable(dataDir) && free >= MIN_FREE_BYTES) {
            health.up();
        } else {
            health.down();
        }
        health.withDetail("freeBytes", free);
    }
}
