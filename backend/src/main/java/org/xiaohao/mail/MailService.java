package org.xiaohao.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.Rows;

/** 每日邮件: whether mail goes, how today's stands, and what did not go. */
@Service
@ForAdmin
@Transactional(readOnly = true)
public class MailService {

    /** How far back failures are shown. */
    static final int DAYS = 7;

    static final int MOST = 100;

    private final MailPost post;
    private final AccountDirectory accounts;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    MailService(MailPost post, AccountDirectory accounts, JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.post = post;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How the mail of the own jurisdiction stands. */
    public MailStanding standing() {
        long jurisdiction = currentActor.get().jurisdictionId();
        LocalDate today = LocalDate.now(clock);
        return new MailStanding(
                post.isOn(),
                post.from(),
                post.at(),
                today,
                counts(jurisdiction, today),
                (int) accounts.mailReaders().stream()
                        .filter(reader -> reader.jurisdictionId() == jurisdiction)
                        .count(),
                failures(jurisdiction, today));
    }

    private Map<MailState, Integer> counts(long jurisdiction, LocalDate day) {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        jdbc.sql("select state, count(*) as mails from daily_mail where jurisdiction_id = :jurisdiction"
                        + " and mail_day = :day group by state")
                .param("jurisdiction", jurisdiction)
                .param("day", day)
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getInt("mails"));
                });
        return counts;
    }

    private List<MailStanding.Failure> failures(long jurisdiction, LocalDate today) {
        return jdbc.sql("select m.*, a.display_name from daily_mail m join account a on a.id = m.account_id"
                        + " where m.jurisdiction_id = :jurisdiction and m.mail_day > :day"
                        + " and m.state in ('WAITING', 'FAILED') and m.failure is not null"
                        + " order by m.mail_day desc, m.changed_at desc, m.id limit " + MOST)
                .param("jurisdiction", jurisdiction)
                .param("day", today.minusDays(DAYS))
                .query((row, index) -> {
                    MailState state = MailState.valueOf(row.getString("state"));
                    return new MailStanding.Failure(
                            Objects.requireNonNull(Rows.date(row, "mail_day")),
                            row.getString("display_name"),
                            state,
                            MailFailure.valueOf(row.getString("failure")),
                            row.getInt("attempts"),
                            Objects.requireNonNull(Rows.instant(row, "changed_at")),
                            state == MailState.WAITING ? Rows.instant(row, "next_attempt") : null,
                            row.getString("reference"));
                })
                .list();
    }
}
