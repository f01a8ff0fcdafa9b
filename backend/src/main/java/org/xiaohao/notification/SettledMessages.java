package org.xiaohao.notification;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Settled;
import org.xiaohao.shared.TakenBack;

/**
 * Messages whose matter is done count as read, and those whose words were taken back go; by the index of what they lead to.
 * An act may come before a message of an earlier act is delivered: then what it settles is kept, and seen to once more by the
 * delivery and after the act, whichever of them ends last.
 */
@Component
class SettledMessages {

    /** Far longer than any message is on its way. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 1000;

    private static final String ROWS = "select id, kind, link, org_unit_id, taken_back from settled_message where ";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ArgumentsConverter arguments = new ArgumentsConverter();
    private final Clock clock;

    SettledMessages(JdbcClient jdbc, EntityManager entities, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What an act settled.
     *
     * @param id later than those of all requests that it settles
     * @param takenBack the last of what the text of a message names that goes; null where messages count as read
     */
    private record Row(
            long id,
            String kind,
            String link,
            @Nullable Long orgUnitId,
            @Nullable String takenBack) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getString("link"),
                    row.getObject("org_unit_id", Long.class),
                    row.getString("taken_back"));
        }
    }

    /**
     * Settles what an act makes needless, in its transaction.
     *
     * @return what is to be seen to again after the transaction; empty where no message is on its way
     */
    List<Long> settle(DomainEvent event) {
        List<Row> rows = new ArrayList<>();
        for (Settled settled : event.settles()) {
            rows.add(new Row(Ids.next(), settled.kind().code(), settled.link().path(), settled.orgUnitId(), null));
        }
        for (TakenBack taken : event.takesBack()) {
            rows.add(new Row(
                    Ids.next(),
                    taken.kind().code(),
                    taken.link().path(),
                    null,
                    arguments.convertToDatabaseColumn(taken.last())));
        }
        rows.forEach(this::apply);
        if (rows.isEmpty() || !anyUnderWay()) {
            return List.of();
        }
        rows.forEach(this::keep);
        return rows.stream().map(Row::id).toList();
    }

    /** Through the entity manager, which writes first what the act itself has asked for. */
    private boolean anyUnderWay() {
        return !entities.createNativeQuery("select 1 from event_publication where event_type = :type", Integer.class)
                .setParameter("type", NotificationRequested.class.getName())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void keep(Row row) {
        jdbc.sql("insert into settled_message (id, kind, link, org_unit_id, taken_back)"
                        + " values (:id, :kind, :link, :unit, :taken)")
                .param("id", row.id())
                .param("kind", row.kind())
                .param("link", row.link())
                .param("unit", row.orgUnitId())
                .param("taken", row.takenBack())
                .update();
    }

    /** Sees once more to what acts have settled. */
    void again(MessagesSettled settled) {
        jdbc.sql(ROWS + "id in (:ids)")
                .param("ids", settled.ids())
                .query(Row::of)
                .list()
                .forEach(this::apply);
    }

    /** A message has just been delivered: what was settled since it was asked for. */
    void delivered(NotificationRequested request) {
        if (request.link() != null) {
            jdbc.sql(ROWS + "link = :link and kind = :kind and id > :id")
                    .param("link", request.link().path())
                    .param("kind", request.kind().code())
                    .param("id", request.id())
                    .query(Row::of)
                    .list()
                    .forEach(this::apply);
        }
    }

    /** Forgets what no message can be on its way for any more. */
    void forget() {
        jdbc.sql("delete from settled_message where id < :id limit " + BATCH)
                .param("id", Ids.firstOf(clock.instant().minus(KEPT)))
                .update();
    }

    private void apply(Row row) {
        if (row.takenBack() == null) {
            markRead(row);
        } else {
            remove(row, arguments.convertToEntityAttribute(row.takenBack()));
        }
    }

    private void markRead(Row row) {
        Long unit = row.orgUnitId();
        String ofUnit = unit == null ? "" : " and account_id in (select id from account where org_unit_id = :unit)";
        var update = jdbc.sql("update user_notification set read_at = :now, version = version + 1"
                        + " where link = :link and kind = :kind and read_at is null and request_id < :id" + ofUnit)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("link", row.link())
                .param("kind", row.kind())
                .param("id", row.id());
        if (unit != null) {
            update = update.param("unit", unit);
        }
        update.update();
    }

    private void remove(Row row, List<String> last) {
        List<Long> ids = jdbc
                .sql("select id, arguments from user_notification where link = :link and kind = :kind"
                        + " and request_id < :id")
                .param("link", row.link())
                .param("kind", row.kind())
                .param("id", row.id())
                .query((message, index) -> Map.entry(message.getLong("id"), message.getString("arguments")))
                .list()
                .stream()
                .filter(message -> endsWith(arguments.convertToEntityAttribute(message.getValue()), last))
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
