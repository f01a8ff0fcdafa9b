package org.xiaohao.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.MailReader;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.Ids;

/** Which mail of which day went to whom: a row for each, written before it is sent, and taken by one node alone. */
@Component
@Transactional
class MailLedger {

    /** A mail that is handed over for longer than this has lost its process: a server answers sooner, or not at all. */
    static final Duration LONGEST = Duration.ofMinutes(30);

    static final int KEPT_DAYS = 90;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 4;

    private final JdbcClient jdbc;
    private final JurisdictionDirectory jurisdictions;
    private final Clock clock;

    MailLedger(JdbcClient jdbc, JurisdictionDirectory jurisdictions, Clock clock) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Ends what was left open: of days that are over, and what a process was sending when it died. Forgets old days. */
    void tidy(LocalDate today) {
        Instant now = clock.instant();
        jdbc.sql("update daily_mail set state = 'FAILED', failure = 'INTERRUPTED', changed_at = :now"
                        + " where state = 'SENDING' and changed_at < :before")
                .param("now", utc(now))
                .param("before", utc(now.minus(LONGEST)))
                .update();
        jdbc.sql("update daily_mail set state = 'FAILED', failure = coalesce(failure, 'DAY_OVER'), changed_at = :now"
                        + " where state = 'WAITING' and mail_day < :today")
                .param("now", utc(now))
                .param("today", today)
                .update();
        jdbc.sql("delete from daily_mail where state in ('SENT', 'NOTHING', 'FAILED') and mail_day < :day")
                .param("day", today.minusDays(KEPT_DAYS))
                .update();
    }

    /** Enters a mail of the day for each of these people who has none yet. */
    void enter(long jurisdictionId, LocalDate day, Collection<MailReader> readers) {
        jurisdictions.lock(jurisdictionId);
        Set<Long> known = Set.copyOf(jdbc.sql("select account_id from daily_mail where mail_day = :day"
                        + " and jurisdiction_id = :jurisdiction")
                .param("day", day)
                .param("jurisdiction", jurisdictionId)
                .query(Long.class)
                .list());
        LocalDateTime now = utc(clock.instant());
        readers.stream()
                .filter(reader -> !known.contains(reader.accountId()))
                .forEach(reader -> jdbc.sql(
                                "insert into daily_mail (id, jurisdiction_id, account_id, mail_day, state, attempts, next_attempt,"
                                        + " changed_at, items) values (:id, :jurisdiction, :account, :day, 'WAITING', 0, :now, :now, 0)")
                        .param("id", Ids.next())
                        .param("jurisdiction", jurisdictionId)
                        .param("account", reader.accountId())
                        .param("day", day)
                        .param("now", now)
                        .update());
    }

    /** What is to be sent now, as it was entered. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(long jurisdictionId, LocalDate day) {
        return jdbc.sql("select id, account_id, attempts from daily_mail where jurisdiction_id = :jurisdiction"
                        + " and mail_day = :day and state = 'WAITING' and next_attempt <= :now order by id")
                .param("jurisdiction", jurisdictionId)
                .param("day", day)
                .param("now", utc(clock.instant()))
                .query((row, index) ->
                        new Waiting(row.getLong("id"), row.getLong("account_id"), row.getInt("attempts")))
                .list();
    }

    /** Takes a mail, to send it; false where another node was first, also when it waits again by now. */
    boolean take(Waiting mail) {
        return move(mail, mail.attempts(), "WAITING", "SENDING", "attempts = attempts + 1");
    }

    /** The server has it. */
    void sent(Waiting mail, int items) {
        move(mail, mail.attempts() + 1, "SENDING", "SENT", "items = " + items + ", failure = null, reference = null");
    }

    /** There is nothing to tell. */
    void nothing(Waiting mail) {
        move(mail, mail.attempts(), "WAITING", "NOTHING", "failure = null, reference = null");
    }

    /**
     * It did not go. What may go later is tried again after a pause that grows with each time.
     *
     * @param reference stands in the log beside the cause; null where a mail was not tried itself
     */
    void failed(Waiting mail, MailFailure failure, @Nullable String reference) {
        Instant now = clock.instant();
        int doublings = Math.min(mail.attempts(), DOUBLINGS);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        jdbc.sql("update daily_mail set state = :state, failure = :failure, reference = :reference, changed_at = :now,"
                        + " next_attempt = :next where id = :id and state = 'SENDING' and attempts = :attempts")
                .param("attempts", mail.attempts() + 1)
                .param("state", (failure.isTemporary() ? MailState.WAITING : MailState.FAILED).name())
                .param("failure", failure.name())
                .param("reference", reference)
                .param("now", utc(now))
                .param("next", utc(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)))
                .param("id", mail.id())
                .update();
    }

    private boolean move(Waiting mail, int attempts, String from, String to, String also) {
        return jdbc.sql("update daily_mail set state = '" + to + "', changed_at = :now, " + also
                                + " where id = :id and state = '" + from + "' and attempts = :attempts")
                        .param("attempts", attempts)
                        .param("now", utc(clock.instant()))
                        .param("id", mail.id())
                        .update()
                == 1;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** @param attempts how often it was tried before */
    record Waiting(long id, long accountId, int attempts) {}
}
