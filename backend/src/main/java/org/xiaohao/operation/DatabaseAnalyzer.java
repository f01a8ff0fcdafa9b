package org.xiaohao.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells who starts the application what to do about a database that does not let it in, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** What SQL says of a connection. */
    private static final String CONNECTION_EXCEPTION = "08";

    private static final String WRONG_PASSWORD = "28000";
    private static final int MYSQL_NO_SUCH_DATABASE = 1049;
    private static final int MYSQL_NOT_FOR_THIS_USER = 1044;

    /** Of H2: the file is used by another process; it cannot be made, opened or written. */
    private static final int H2_IN_USE = 90020;

    private static final Set<Integer> H2_FILE = Set.of(90028, 90031, 90062, 90096, 90098, 90146);

    private final Environment environment;

    DatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String url = environment.getProperty("spring.datasource.url", "").split("[?;]", 2)[0];
        String action = action(cause, url);
        return action == null
                ? null
                : new FailureAnalysis(
                        "The database %s does not let Xiaohao in: %s".formatted(url, cause.getMessage()),
                        action,
                        cause);
    }

    private @Nullable String action(SQLException cause, String url) {
        if (cause.getErrorCode() == H2_IN_USE) {
            return "Another process uses this database, most likely another Xiaohao. Stop it first.";
        }
        if (url.startsWith("jdbc:h2:file:") && (H2_FILE.contains(cause.getErrorCode()) || !isWritable())) {
            return FolderAnalyzer.advice(environment);
        }
        String state = String.valueOf(cause.getSQLState());
        if (state.equals(WRONG_PASSWORD) || cause.getErrorCode() == MYSQL_NOT_FOR_THIS_USER) {
            return "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to those of a user who may do"
                    + " everything in this database.";
        }
        if (cause.getErrorCode() == MYSQL_NO_SUCH_DATABASE) {
            return "Make the database first (CREATE DATABASE … CHARACTER SET utf8mb4), or set SPRING_DATASOURCE_URL to"
                    + " the one that is meant.";
        }
        if (state.startsWith(CONNECTION_EXCEPTION)) {
            return "Start the database, or set SPRING_DATASOURCE_URL to where it is, and see that no firewall stands"
                    + " between.";
        }
        return null;
    }

    private boolean isWritable() {
        Path folder = FolderAnalyzer.dataDir(environment);
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }
}
