package org.xiaohao.repetition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Rows;

/** The requests that came with a key, for a day, with what was answered. */
@Component
class KeptAnswers {

    /** How long a repeated request answers as before. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this a request that was not answered is believed to have ended with its process. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    /** How many old ones go when a new one comes: the table shrinks faster than it grows. */
    private static final int SWEPT_AT_ONCE = 20;

    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            long id, String requestHash, Instant begunAt, boolean acted, Repetition.@Nullable Answered answer) {}

    /**
     * Begins a request, or tells what became of the one before.
     *
     * @param keyHash 64 hexadecimal digits
     * @param requestHash the same of address and body
     */
    Repetition begin(long accountId, String keyHash, String requestHash) {
        sweep();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long id = Ids.next();
            try {
                jdbc.sql("insert into kept_answer (id, account_id, key_hash, request_hash, begun_at)"
                                + " values (:id, :account, :key, :request, :now)")
                        .param("id", id)
                        .param("account", accountId)
                        .param("key", keyHash)
                        .param("request", requestHash)
                        .param("now", stored(clock.instant()))
                        .update();
                return new Repetition.Fresh(id);
            } catch (DuplicateKeyException sentBefore) {
                Optional<Row> before = find(accountId, keyHash);
                if (before.isPresent()) {
                    Repetition known = known(before.get(), requestHash);
                    if (known != null) {
                        return known;
                    }
                }
            }
        }
        return new Repetition.Running();
    }

    /** Null where the one before has gone, or has been taken away here. */
    private @Nullable Repetition known(Row before, String requestHash) {
        Instant now = clock.instant();
        boolean unanswered = before.answer() == null;
        boolean over = before.begunAt().isBefore(now.minus(unanswered ? LONGEST : KEPT));
        if (over && !(unanswered && before.acted() && before.begunAt().isAfter(now.minus(KEPT)))) {
            jdbc.sql("delete from kept_answer where id = :id and begun_at = :begun")
                    .param("id", before.id())
                    .param("begun", stored(before.begunAt()))
                    .update();
            return null;
        }
        if (!before.requestHash().equals(requestHash)) {
            return new Repetition.OtherRequest();
        }
        if (before.answer() != null) {
            return before.answer();
        }
        return over ? new Repetition.AnswerLost() : new Repetition.Running();
    }

    private Optional<Row> find(long accountId, String keyHash) {
        return jdbc.sql("select id, request_hash, begun_at, acted_at, status, content_type, location, answer"
                        + " from kept_answer where account_id = :account and key_hash = :key")
                .param("account", accountId)
                .param("key", keyHash)
                .query((row, index) -> new Row(
                        row.getLong("id"),
                        row.getString("request_hash"),
                        Objects.requireNonNull(Rows.instant(row, "begun_at")),
                        row.getObject("acted_at") != null,
                        answer(row)))
                .optional();
    }

    private static Repetition.@Nullable Answered answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        byte[] body = row.getBytes("answer");
        return status == 0
                ? null
                : new Repetition.Answered(
                        status,
                        row.getString("content_type"),
                        row.getString("location"),
                        body == null ? new byte[0] : body);
    }

    /**
     * Something was changed by it; said in the transaction of the change, so that both are there or neither is.
     *
     * @throws RequestOvertakenException where it took so long that it was believed dead and another one has begun
     */
    void acted(long id) {
        int rows = jdbc.sql("update kept_answer set acted_at = coalesce(acted_at, :now) where id = :id")
                .param("now", stored(clock.instant()))
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new RequestOvertakenException();
        }
    }

    /** Keeps what was answered to a request that changed something; asked again, what changed nothing is worked out anew. */
    void keep(long id, Repetition.Answered answer) {
        jdbc.sql("update kept_answer set status = :status, content_type = :type, location = :location, answer = :body"
                        + " where id = :id and acted_at is not null")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("id", id)
                .update();
    }

    /** It failed or only answered; whatever changed nothing may be tried again at once. */
    void release(long id) {
        jdbc.sql("delete from kept_answer where id = :id and acted_at is null")
                .param("id", id)
                .update();
    }

    private void sweep() {
        jdbc.sql("delete from kept_answer where begun_at < :limit limit " + SWEPT_AT_ONCE)
                .param("limit", stored(clock.instant().minus(KEPT)))
                .update();
    }

    /** Times are stored in UTC, with microseconds. */
    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
