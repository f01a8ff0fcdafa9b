package org.xiaohao.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waits for what is delivered after the commit, such as messages to people. */
public class EventDelivery {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final JdbcTemplate jdbc;

    public EventDelivery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when everything published so far is delivered or has failed. */
    public void await() {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> underWay() == 0);
    }

    private int underWay() {
        Integer count = jdbc.queryForObject(
                "select count(*) from event_publication where status is null or status <> 'FAILED'", Integer.class);
        return count == null ? 0 : count;
    }
}
