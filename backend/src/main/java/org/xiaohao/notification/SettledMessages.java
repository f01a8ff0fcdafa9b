package org.xiaohao.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Settled;
import org.xiaohao.shared.TakenBack;

/** Messages whose matter is done count as read, and those whose words were taken back go; by the index of what they lead to. */
@Component
class SettledMessages {

    private final JdbcClient jdbc;
    private final ArgumentsConverter arguments = new ArgumentsConverter();
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

    void remove(TakenBack taken) {
        List<Long> ids = jdbc
                .sql("select id, arguments from user_notification where link = :link and kind = :kind")
                .param("link", taken.link().path())
                .param("kind", taken.kind().code())
                .query((row, index) -> Map.entry(row.getLong("id"), row.getString("arguments")))
                .list()
                .stream()
                .filter(message -> endsWith(arguments.convertToEntityAttribute(message.getValue()), taken.last()))
                .map(Map.Entry::getKey)
                .toList();
        if (!ids.isEmpty()) {
            jdbc.sql("delete from user_notification where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    private static boolean endsWith(List<String> all, List<String> last) {
        return all.size() >= last.size()
                && all.subList(all.size() - last.size(), all.size()).equals(last);
    }
}
