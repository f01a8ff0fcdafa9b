package org.xiaohao.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against pressing for something. */
@Component
class PressQueries {

    private final JdbcClient jdbc;

    PressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What units were reminded of on a day, the strongest kind of each; a letter that was taken back is none. */
    Map<LateKey, ReminderKind> today(long jurisdictionId, LocalDate day) {
        Map<LateKey, ReminderKind> sent = new HashMap<>();
        jdbc.sql("select m.assignment_id, m.period_id, m.kind from reminder m"
                        + " left join supervision_letter l on l.id = m.letter_id where m.jurisdiction_id = :jurisdiction"
                        + " and m.sent_on = :day and (l.id is null or l.state <> 'WITHDRAWN')")
                .param("jurisdiction", jurisdictionId)
                .param("day", day)
                .query(row -> {
                    long period = row.getLong("period_id");
                    sent.merge(
                            new LateKey(row.getLong("assignment_id"), period == 0 ? null : period),
                            ReminderKind.valueOf(row.getString("kind")),
                            (one, other) -> one.isNoStrongerThan(other) ? other : one);
                });
        return sent;
    }

    /** The tasks for which a later day was asked for and nobody has decided. */
    Set<Long> extensionsAsked(long jurisdictionId) {
        return new HashSet<>(jdbc.sql("select task_id from extension_request where jurisdiction_id = :jurisdiction"
                        + " and state = 'REQUESTED'")
                .param("jurisdiction", jurisdictionId)
                .query(Long.class)
                .list());
    }
}
