package org.xiaohao.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Settled;

/** Messages whose matter is done count as read; by the index of what they lead to. */
@Component
class SettledMessages {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettledMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void markRead(Settled settled) {
        Long unit = settled.orgUnitId();
        String ofUnit = unit == null ? "" : " and account_id in (select id from account where org_unit_id = :unit)";
        var update = jdbc.sql("update user_notification set read_at = :now, version = version + 1"
                        + " where link = :link and kind = :kind and read_at is null" + ofUnit)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("link", settled.link().path())
                .param("kind", settled.kind().code());
        if (unit != null) {
            update = update.param("unit", unit);
        }
        update.update();
    }
}
