package org.xiaohao.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.channel.Deliveries.Waiting;
import org.xiaohao.supervision.QuietHours;

/** Delivers what waits in the outbox. Called as often as one likes and by several nodes at once, each delivery is one's. */
@Component
class ChannelRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRunner.class);

    private static final int AT_ONCE = 4;

    /** After so long nothing more is begun. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Channels channels;
    private final Deliveries deliveries;
    private final ChannelSender sender;
    private final QuietHours quiet;
    private final Clock clock;

    ChannelRunner(Channels channels, Deliveries deliveries, ChannelSender sender, QuietHours quiet, Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.sender = sender;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Delivers what is to go now; a channel that fails, or is slow, keeps none of the others from it. */
    void run() {
        deliveries.tidy();
        Instant end = clock.instant().plus(LONGEST);
        try (ExecutorService senders =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            deliveries.channels().forEach(id -> senders.execute(() -> run(id, end)));
        }
    }

    private void run(long id, Instant end) {
        try {
            channels.findById(id)
                    .filter(Channel::isActive)
                    .filter(channel -> !isQuiet(channel))
                    .ifPresent(channel -> run(channel, end));
        } catch (RuntimeException failed) {
            LOG.error("What waits for channel {} could not be delivered; it is tried again", id, failed);
        }
    }

    /** People read what a robot writes; a program is told at any hour. */
    private boolean isQuiet(Channel channel) {
        return channel.getType().isRobot() && quiet.now(channel.getJurisdictionId());
    }

    private void run(Channel channel, Instant end) {
        for (Waiting delivery : deliveries.waiting(channel.getId())) {
            if (clock.instant().isAfter(end)) {
                // Others have work for the thread of the alarm clock, too; the next run goes on.
                return;
            }
            if (deliveries.take(delivery)) {
                Outcome outcome = sender.send(channel, delivery);
                deliveries.keep(delivery, channel.getType().isRobot(), outcome);
                if (outcome.failure() != null) {
                    // Whoever does not answer now is not asked for the next one as well.
                    return;
                }
            }
        }
    }
}
