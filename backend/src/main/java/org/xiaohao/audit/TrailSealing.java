package org.xiaohao.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.audit.SealChain.Seal;
import org.xiaohao.shared.Ids;

/**
 * Seals the rows of the trail, batch by batch. A row that was committed later than others is in a later batch; of two
 * nodes that seal at once, one finds the number taken and leaves it to the next time.
 */
@Component
class TrailSealing {

    private static final Logger log = LoggerFactory.getLogger(TrailSealing.class);
    private static final int BATCH = 5_000;

    /** No transaction runs so long that its rows could come later than this. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final SealChain chain;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailSealing(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, Clock clock) {
        this.chain = new SealChain(JdbcClient.create(jdbc));
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Seals what no seal is over yet. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void seal() {
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> sealBatch()));
            }
        } catch (DuplicateKeyException otherNode) {
            log.debug("Another node seals the trail right now", otherNode);
        }
    }

    /** Returns whether there may be more. */
    private boolean sealBatch() {
        Optional<Seal> before = chain.newest();
        long floor =
                before.isEmpty() ? Long.MIN_VALUE : Ids.firstOf(Instant.now().minus(LONGEST));
        List<SealedRow> rows = chain.unsealed(floor, BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        int number = before.map(Seal::number).orElse(0) + 1;
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        jdbc.update(
                "insert into audit_seal (seal_number, sealed_at, entry_count, seal_hash) values (?, ?, ?, ?)",
                number,
                now,
                rows.size(),
                SealChain.hash(before, number, now, rows));
        List<Object[]> members = new ArrayList<>();
        rows.forEach(row -> members.add(new Object[] {row.id(), number}));
        jdbc.batchUpdate("insert into audit_seal_entry (entry_id, seal_number) values (?, ?)", members);
        return rows.size() == BATCH;
    }
}
