package org.xiaohao.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How often a person may ask for what costs much, on this node; a burst up to the number of a minute is taken. The numbers
 * are settings such as {@code xiaohao.allowance.search}.
 */
@Component
public class Allowances {

    /** What is counted. */
    public enum Work {
        SEARCH(300),
        EXPORT(60),
        READ_DOCUMENT(60),
        UPLOAD(600);

        private final int perMinute;

        Work(int perMinute) {
            this.perMinute = perMinute;
        }

        /** The name of its setting. */
        private String setting() {
            return "xiaohao.allowance."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final int MAX_REMEMBERED = 20_000;

    private final CurrentActor currentActor;
    private final Environment settings;
    private final TimeMeter time;

    /** The eldest first; a bucket that nobody asked for long is full anyway. */
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    Allowances(CurrentActor currentActor, Environment settings, Clock clock) {
        this.currentActor = currentActor;
        this.settings = settings;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private record Key(long accountId, Work work) {}

    /**
     * Uses one up. Whoever is no person with an account, such as the application itself, has no limit.
     *
     * @throws TooOftenException when the acting person has none left for the moment
     */
    public void use(Work work) {
        currentActor.find().filter(actor -> actor.accountId() > 0).ifPresent(actor -> {
            if (!bucket(new Key(actor.accountId(), work)).tryConsume(1)) {
                throw new TooOftenException();
            }
        });
    }

    /** How many the acting person has left. */
    long left(Work work) {
        return bucket(new Key(currentActor.get().accountId(), work)).getAvailableTokens();
    }

    private synchronized Bucket bucket(Key key) {
        Bucket bucket = buckets.computeIfAbsent(key, missing -> make(key.work()));
        if (buckets.size() > MAX_REMEMBERED) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return bucket;
    }

    private Bucket make(Work work) {
        int perMinute = settings.getProperty(work.setting(), Integer.class, work.perMinute);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
