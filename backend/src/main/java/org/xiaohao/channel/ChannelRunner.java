package org.xiaohao.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.channel.Deliveries.Waiting;

/** Delivers what waits in the outbox. Called as often as one likes and by several nodes at once, each delivery is one's. */
@Component
class ChannelRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRunner.class);

    private final Channels channels;
    private final Deliveries deliveries;
    private final ChannelSender sender;

    ChannelRunner(Channels channels, Deliveries deliveries, ChannelSender sender) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.sender = sender;
    }

    /** Delivers what is to go now; a channel that fails keeps none of the others from it. */
    void run() {
        deliveries.tidy();
        for (long id : deliveries.channels()) {
            try {
                channels.findById(id).filter(Channel::isActive).ifPresent(this::run);
            } catch (RuntimeException failed) {
                LOG.error("What waits for channel {} could not be delivered; it is tried again", id, failed);
            }
        }
    }

    private void run(Channel channel) {
        for (Waiting delivery : deliveries.waiting(channel.getId())) {
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
