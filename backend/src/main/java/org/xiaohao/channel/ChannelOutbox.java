package org.xiaohao.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.channel.ChannelWords.Told;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.notification.NotificationSilence;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.Rows;

/** Enters what channels are told, in the transaction of the act, and tells how far it got. */
@Component
class ChannelOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelOutbox.class);

    /** How far back deliveries are shown. */
    static final Duration SHOWN = Duration.ofDays(7);

    static final int MOST = 50;

    private final Channels channels;
    private final ChannelWords words;
    private final JurisdictionDirectory jurisdictions;
    private final NotificationSilence silence;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelOutbox(
            Channels channels,
            ChannelWords words,
            JurisdictionDirectory jurisdictions,
            NotificationSilence silence,
            JdbcClient jdbc,
            Clock clock) {
        this.channels = channels;
        this.words = words;
        this.jurisdictions = jurisdictions;
        this.silence = silence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (silence.isSilent()) {
            return;
        }
        Map<ChannelKind, List<Message>> told = new EnumMap<>(ChannelKind.class);
        event.messages()
                .forEach(message -> ChannelKind.of(message.kind())
                        .ifPresent(kind -> told.computeIfAbsent(kind, none -> new ArrayList<>())
                                .add(message)));
        told.forEach(this::enter);
    }

    private void enter(ChannelKind kind, List<Message> messages) {
        long jurisdiction = messages.getFirst().jurisdictionId();
        List<Channel> listening = channels.findByJurisdictionIdAndActiveTrueOrderById(jurisdiction).stream()
                .filter(channel -> channel.tells(kind))
                .toList();
        if (!listening.isEmpty()) {
            List<Told> told = words.told(messages);
            listening.forEach(channel -> enter(channel, kind, told));
        }
    }

    /** Tells a channel that somebody tries it. */
    void test(Channel channel) {
        enter(channel, ChannelKind.TEST, words.trial());
    }

    private void enter(Channel channel, ChannelKind kind, List<Told> told) {
        try {
            write(channel, kind, told);
        } catch (DataIntegrityViolationException gone) {
            LOG.info("Channel {} was taken away a moment ago and is not told", channel.getId(), gone);
        }
    }

    private void write(Channel channel, ChannelKind kind, List<Told> told) {
        Instant now = clock.instant();
        String body = channel.getType().isRobot()
                ? words.lines(kind, told)
                : words.json(
                        kind, jurisdictions.get(channel.getJurisdictionId()).name(), now, told);
        jdbc.sql("insert into channel_delivery (id, jurisdiction_id, channel_id, kind, body, state, attempts,"
                        + " next_attempt, changed_at, created_at) values (:id, :jurisdiction, :channel, :kind, :body,"
                        + " 'WAITING', 0, :now, :now, :now)")
                .param("id", Ids.next())
                .param("jurisdiction", channel.getJurisdictionId())
                .param("channel", channel.getId())
                .param("kind", kind.name())
                .param("body", body)
                .param("now", utc(now))
                .update();
    }

    /** Nothing waits for a channel any more, and what was delivered to it is forgotten. */
    void forget(Channel channel) {
        jdbc.sql("delete from channel_delivery where channel_id = :channel")
                .param("channel", channel.getId())
                .update();
    }

    /** What waits for a channel that is stopped is no news when it goes on. */
    void forgetWaiting(Channel channel) {
        jdbc.sql("delete from channel_delivery where channel_id = :channel and state = 'WAITING'")
                .param("channel", channel.getId())
                .update();
    }

    List<DeliveryStanding> latest(long jurisdictionId) {
        return jdbc.sql("select d.*, c.name from channel_delivery d join told_channel c on c.id = d.channel_id"
                        + " where d.jurisdiction_id = :jurisdiction and d.created_at > :since"
                        + " order by d.created_at desc, d.id desc limit " + MOST)
                .param("jurisdiction", jurisdictionId)
                .param("since", utc(clock.instant().minus(SHOWN)))
                .query((row, index) -> {
                    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
                    String failure = row.getString("failure");
                    return new DeliveryStanding(
                            row.getLong("id"),
                            row.getLong("channel_id"),
                            row.getString("name"),
                            ChannelKind.valueOf(row.getString("kind")),
                            state,
                            failure == null ? null : DeliveryFailure.valueOf(failure),
                            row.getObject("status", Integer.class),
                            row.getInt("attempts"),
                            Objects.requireNonNull(Rows.instant(row, "changed_at")),
                            state == DeliveryState.WAITING ? Rows.instant(row, "next_attempt") : null,
                            row.getString("reference"));
                })
                .list();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
