package org.xiaohao.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.channel.ChannelEvent.ChannelAdded;
import org.xiaohao.channel.ChannelEvent.ChannelChanged;
import org.xiaohao.channel.ChannelEvent.ChannelRemoved;
import org.xiaohao.channel.ChannelEvent.ChannelSecretRenewed;
import org.xiaohao.channel.ChannelEvent.ChannelTried;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.SecretKey;
import org.xiaohao.shared.StaleDataException;

/** 消息渠道: the channels of the own jurisdiction, for its administrator. */
@Service
@ForAdmin
@Transactional
public class ChannelService {

    static final int MAX_WEBHOOKS = 10;
    private static final int SECRET_BYTES = 32;
    private static final int MAX_SECRET = 200;
    private static final String SECRET_PREFIX = "whsec_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Channels channels;
    private final ChannelMapper mapper;
    private final ChannelOutbox outbox;
    private final SecretKey key;
    private final InsidePlaces places;
    private final JurisdictionDirectory jurisdictions;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ChannelService(
            Channels channels,
            ChannelMapper mapper,
            ChannelOutbox outbox,
            SecretKey key,
            InsidePlaces places,
            JurisdictionDirectory jurisdictions,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.channels = channels;
        this.mapper = mapper;
        this.outbox = outbox;
        this.key = key;
        this.places = places;
        this.jurisdictions = jurisdictions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The channels, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<ChannelDetails> list() {
        return channels.findByJurisdictionIdOrderById(jurisdiction()).stream()
                .map(mapper::toDetails)
                .toList();
    }

    /**
     * Adds a channel. There is one robot of each kind at most.
     *
     * @return the channel, with the secret of a webhook, to be shown once
     * @throws InvalidInputException when something is missing, the address is none, or there are too many
     */
    public NewWebhook add(ChannelType type, SaveChannel wanted) {
        long jurisdiction = jurisdiction();
        jurisdictions.lock(jurisdiction);
        long same = channels.findByJurisdictionIdOrderById(jurisdiction).stream()
                .filter(channel -> channel.getType() == type)
                .count();
        if (same >= (type.isRobot() ? 1 : MAX_WEBHOOKS)) {
            throw new InvalidInputException("type", "channel-many", type.isRobot() ? 1 : MAX_WEBHOOKS);
        }
        Channel channel = new Channel(jurisdiction, type, wanted, placed(wanted.address()), clock.instant());
        String fresh = type == ChannelType.WEBHOOK ? randomSecret() : "";
        String secret = type == ChannelType.WEBHOOK ? fresh : given(type, wanted);
        channel.sign(secret.isEmpty() ? null : sealed(secret), clock.instant());
        ChannelDetails added = mapper.toDetails(channels.saveAndFlush(channel));
        events.publish(new ChannelAdded(added));
        return new NewWebhook(added, fresh);
    }

    /**
     * Changes a channel. What waits for one that is stopped is not delivered any more.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws StaleDataException when somebody saved in between
     * @throws InvalidInputException when something is missing or the address is none
     */
    public ChannelDetails change(long id, int version, SaveChannel wanted) {
        Channel channel = find(id);
        channel.requireVersion(version);
        ChannelDetails before = mapper.toDetails(channel);
        channel.write(wanted, clock.instant());
        String also = "";
        if (!wanted.address().isBlank()) {
            channel.lead(placed(wanted.address()));
            also += " address";
        }
        String secret = given(channel.getType(), wanted);
        if (!secret.isEmpty()) {
            channel.sign(sealed(secret), clock.instant());
            also += " secret";
        }
        if (!channel.isActive()) {
            outbox.forgetWaiting(channel);
        }
        ChannelDetails after = mapper.toDetails(channels.saveAndFlush(channel));
        events.publish(new ChannelChanged(id, after.name(), Changes.between(before, after) + also));
        return after;
    }

    /**
     * Gives a webhook another secret; what was signed with the one before can no longer be told from a forgery.
     *
     * @return the secret, to be shown once
     * @throws NotFoundException when the own jurisdiction has no webhook with this id
     */
    public String renewSecret(long id) {
        Channel channel = find(id);
        if (channel.getType() != ChannelType.WEBHOOK) {
            throw new NotFoundException();
        }
        String secret = randomSecret();
        channel.sign(sealed(secret), clock.instant());
        channels.flush();
        events.publish(new ChannelSecretRenewed(id, channel.getName()));
        return secret;
    }

    /**
     * Tells a channel that somebody tries it; what came of it stands among the deliveries a little later.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id that is active
     */
    public void test(long id) {
        Channel channel = find(id);
        if (!channel.isActive()) {
            throw new NotFoundException();
        }
        outbox.test(channel);
        events.publish(new ChannelTried(id, channel.getName()));
    }

    /**
     * Takes a channel away, with what still waits for it.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     */
    public void remove(long id) {
        Channel channel = find(id);
        outbox.forget(channel);
        channels.delete(channel);
        events.publish(new ChannelRemoved(mapper.toDetails(channel)));
    }

    /** What was delivered or not in the last days, the newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<DeliveryStanding> deliveries() {
        return outbox.latest(jurisdiction());
    }

    private Channel.Sealed placed(String typed) {
        URI address = ChannelAddress.of(typed, places);
        return new Channel.Sealed(ChannelAddress.shown(address), sealed(address.toString()));
    }

    private String sealed(String secret) {
        return key.encrypt(secret.getBytes(StandardCharsets.UTF_8), jurisdiction());
    }

    private static String given(ChannelType type, SaveChannel wanted) {
        return type.takesSecret() ? InvalidInputException.optionalText("secret", wanted.secret(), MAX_SECRET) : "";
    }

    private static String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    private Channel find(long id) {
        return channels.findByIdAndJurisdictionId(id, jurisdiction()).orElseThrow(NotFoundException::new);
    }

    private long jurisdiction() {
        return currentActor.get().jurisdictionId();
    }
}
