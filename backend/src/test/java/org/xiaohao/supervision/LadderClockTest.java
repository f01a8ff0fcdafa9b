package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.testing.BackendTest;

/** The alarm clock keeps its table on both databases and wakes the ladder. */
@BackendTest
class LadderClockTest {

    @Autowired
    @Qualifier("ladderTask")
    private RecurringTask<Void> task;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.update("delete from scheduled_tasks");
    }

    @Test
    void theLadderIsWokenAndThatItRanIsKept() {
        Scheduler scheduler = Scheduler.create(dataSource)
                .startTasks(task)
                .tableName("scheduled_tasks")
                .pollingInterval(Duration.ofMillis(100))
                .threads(1)
                .build();
        scheduler.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> count("last_success is not null and picked = false") == 1);
            assertThat(count("last_failure is not null")).isZero();
        } finally {
            scheduler.stop();
        }
    }

    private int count(String what) {
        Integer rows = jdbc.queryForObject("select count(*) from scheduled_tasks where " + what, Integer.class);
        return rows == null ? 0 : rows;
    }
}
