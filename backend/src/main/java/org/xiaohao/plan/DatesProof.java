package org.xiaohao.plan;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves each night that the stored dates behind the lights are what follows from their rows. Only a hand in the
 * database or a fault of this program can make them differ: what differs is told to whoever runs the program, and
 * worked out anew, so that nobody is called late, or not, for another day.
 */
@Component
class DatesProof {

    /** So many plans are read at a time. */
    private static final int CHUNK = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DatesProof.class);

    private final DutyDates dates;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DatesProof(DutyDates dates, JdbcClient jdbc, TransactionTemplate transaction) {
        this.dates = dates;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Proves all plans, each by itself. */
    @Scheduled(cron = "0 30 2 * * *")
    void prove() {
        long last = 0;
        List<Long> plans = after(last);
        while (!plans.isEmpty()) {
            plans.forEach(this::prove);
            last = plans.getLast();
            plans = after(last);
        }
    }

    /** A plan that cannot be proved, since its tasks are locked for too long, say, keeps none of the others from it. */
    private void prove(long planId) {
        try {
            List<Long> wrong = dates.wrong(planId);
            if (!wrong.isEmpty()) {
                transaction.executeWithoutResult(status -> dates.takeAll(planId));
                LOG.error(
                        "Stored dates of {} tasks of plan {} were wrong and have been set right: {}",
                        wrong.size(),
                        planId,
                        wrong);
            }
        } catch (RuntimeException failed) {
            LOG.error("The stored dates of plan {} could not be proved", planId, failed);
        }
    }

    private List<Long> after(long planId) {
        return jdbc.sql("select id from plan where id > :last and state <> 'DRAFT' order by id limit " + CHUNK)
                .param("last", planId)
                .query(Long.class)
                .list();
    }
}
