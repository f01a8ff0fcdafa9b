package org.xiaohao.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often an address is answered, and how often one that leads nowhere may be tried from the same place. Kept in memory
 * for so many at most, the longest unseen forgotten first.
 */
@Component
class FeedLimits {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MAX_ANSWERS = 30;
    static final int MAX_MISSES = 300;
    private static final int MAX_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MAX_KEPT;
        }
    };

    FeedLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a reading of an address; false where it was read too often lately. */
    boolean admits(FeedSecret secret) {
        return count("feed " + secret.hash()) <= MAX_ANSWERS;
    }

    /** Counts a try that led nowhere. */
    void miss(String from) {
        count("from " + from);
    }

    /** Whether too many tries from there led nowhere lately. */
    synchronized boolean blocks(String from) {
        Window window = windows.get("from " + from);
        return window != null && window.begun.plus(WINDOW).isAfter(clock.instant()) && window.count >= MAX_MISSES;
    }

    private synchronized int count(String key) {
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !window.begun.plus(WINDOW).isAfter(now)) {
            window = new Window(now);
            windows.put(key, window);
        }
        return ++window.count;
    }

    private static final class Window {

        private final Instant begun;
        private int count;

        Window(Instant begun) {
            this.begun = begun;
        }
    }
}
