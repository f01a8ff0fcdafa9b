package org.xiaohao.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Rows;

/** What is still to be delivered; each is taken by one node alone. */
@Component
@Transactional
class Deliveries {

    /** A delivery that is under way for longer than this has lost its process. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    static final Duration KEPT = Duration.ofDays(30);

    /** After so long, a group would read of it as of news. */
    private static final Duration ROBOT_ENDS = Duration.ofHours(12);

    /** Groups take twenty messages a minute. */
    private static final int MOST_IN_A_RUN = 8;

    private static final int MOST_TIDIED = 500;

    /** The pauses between tries, about a day in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(14));

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sees to what a process left behind: a webhook may come twice, and who takes it knows it by its id; a group is not
     * told twice. Forgets what is old.
     */
    void tidy() {
        Instant now = clock.instant();
        String left = "select d.id from channel_delivery d join told_channel c on c.id = d.channel_id"
                + " where d.state = 'SENDING' and d.changed_at < :before and c.type ";
        each(
                ids(left + "= 'WEBHOOK'", now.minus(LONGEST)),
                "update channel_delivery set state = 'WAITING', next_attempt = :now, changed_at = :now"
                        + " where id = :id and state = 'SENDING'",
                now);
        each(
                ids(left + "<> 'WEBHOOK'", now.minus(LONGEST)),
                "update channel_delivery set state = 'FAILED', failure = 'INTERRUPTED', changed_at = :now"
                        + " where id = :id and state = 'SENDING'",
                now);
        each(
                ids(
                        "select id from channel_delivery where state in ('SENT', 'FAILED') and next_attempt < :before",
                        now.minus(KEPT)),
                "delete from channel_delivery where id = :id and changed_at < :now",
                now);
    }

    /** They are looked for without a lock: acts of people enter rows beside them. */
    private List<Long> ids(String select, Instant before) {
        return jdbc.sql(select + " limit " + MOST_TIDIED)
                .param("before", ChannelOutbox.utc(before))
                .query(Long.class)
                .list();
    }

    private void each(List<Long> ids, String act, Instant now) {
        ids.forEach(id -> jdbc.sql(act)
                .param("id", id)
                .param("now", ChannelOutbox.utc(now))
                .update());
    }

    /** The channels for which something is to be delivered now, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<Long> channels() {
        return jdbc.sql("select channel_id from channel_delivery where state = 'WAITING'"
                        + " and next_attempt <= :now group by channel_id order by min(next_attempt), channel_id")
                .param("now", ChannelOutbox.utc(clock.instant()))
                .query(Long.class)
                .list();
    }

    /** What is to be delivered to a channel now, the oldest first; so much as a group takes. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(long channelId) {
        return jdbc.sql("select id, body, attempts, created_at from channel_delivery where channel_id = :channel"
                        + " and state = 'WAITING' and next_attempt <= :now order by id limit " + MOST_IN_A_RUN)
                .param("channel", channelId)
                .param("now", ChannelOutbox.utc(clock.instant()))
                .query((row, index) -> new Waiting(
                        row.getLong("id"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(Rows.instant(row, "created_at"))))
                .list();
    }

    /** Takes a delivery; false where another node was first, also when it waits again by now. */
    boolean take(Waiting delivery) {
        return jdbc.sql("update channel_delivery set state = 'SENDING', attempts = attempts + 1, changed_at = :now"
                                + " where id = :id and state = 'WAITING' and attempts = :attempts")
                        .param("now", ChannelOutbox.utc(clock.instant()))
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .update()
                == 1;
    }

    /** Keeps what came of it; what failed is tried again after a pause, until the pauses are over. */
    void keep(Waiting delivery, boolean robot, Outcome outcome) {
        Instant now = clock.instant();
        int done = delivery.attempts();
        boolean over = done >= PAUSES.size()
                || outcome.isFinal()
                || (robot && delivery.createdAt().plus(ROBOT_ENDS).isBefore(now));
        DeliveryState state =
                outcome.failure() == null ? DeliveryState.SENT : over ? DeliveryState.FAILED : DeliveryState.WAITING;
        jdbc.sql("update channel_delivery set state = :state, failure = :failure, status = :status,"
                        + " reference = :reference, next_attempt = :next, changed_at = :now"
                        + " where id = :id and state = 'SENDING' and attempts = :attempts")
                .param("attempts", done + 1)
                .param("state", state.name())
                .param(
                        "failure",
                        outcome.failure() == null ? null : outcome.failure().name())
                .param("status", outcome.status())
                .param("reference", outcome.reference())
                .param("next", ChannelOutbox.utc(now.plus(PAUSES.get(Math.min(done, PAUSES.size() - 1)))))
                .param("now", ChannelOutbox.utc(now))
                .param("id", delivery.id())
                .update();
    }

    /**
     * A delivery.
     *
     * @param attempts how often it was tried before
     */
    record Waiting(long id, String body, int attempts, Instant createdAt) {}
}
