package org.xiaohao.testing;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements that Hibernate prepares on the thread of the test. */
public final class StatementCount {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    static final StatementInspector INSPECTOR = sql -> {
        List<String> seen = SEEN.get();
        if (seen != null) {
            seen.add(sql);
        }
        return sql;
    };

    private StatementCount() {}

    /** The statements that the work takes, in their order. */
    public static List<String> statements(Runnable work) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            work.run();
        } finally {
            SEEN.remove();
        }
        return List.copyOf(seen);
    }

    /** How many statements the work takes. */
    public static int of(Runnable work) {
        return statements(work).size();
    }
}
