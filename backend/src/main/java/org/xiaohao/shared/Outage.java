package org.xiaohao.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of the database itself from everything else that may go wrong. */
public final class Outage {

    /** How many seconds a client should wait before it asks again. */
    public static final int RETRY_AFTER_SECONDS = 10;

    /** Connection exceptions in the SQL standard. */
    private static final String CONNECTION_EXCEPTION = "08";

    /** Of H2: broken connection, input or output failed, file in use, database closed, closed while shutting down. */
    private static final Set<Integer> H2_CLOSED = Set.of(90067, 90028, 90031, 90020, 90098, 90121);

    /** Of MySQL: a statement that ran longer than it may. */
    private static final int MYSQL_TOO_SLOW = 3024;

    private static final int MAX_CAUSES = 30;

    private Outage() {}

    /** Whether the database is gone, silent or too slow, so that the same may succeed a little later. */
    public static boolean isBehind(Throwable error) {
        @Nullable Throwable cause = error;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof ConcurrencyFailureException) {
                // Waiting for somebody else's row ends in a time-out as well.
                return false;
            }
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case UnavailableException known -> true;
            case CannotCreateTransactionException noConnection -> true;
            case CannotGetJdbcConnectionException noConnection -> true;
            case SQLTransientConnectionException noConnection -> true;
            case SQLNonTransientConnectionException lost -> true;
            case SQLRecoverableException lost -> true;
            case SQLTimeoutException tooSlow -> true;
            case SQLException other -> isOutage(other);
            default -> false;
        };
    }

    private static boolean isOutage(SQLException error) {
        String state = error.getSQLState();
        return (state != null && state.startsWith(CONNECTION_EXCEPTION))
                || H2_CLOSED.contains(error.getErrorCode())
                || error.getErrorCode() == MYSQL_TOO_SLOW;
    }
}
