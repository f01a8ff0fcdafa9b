package org.xiaohao.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long and in how many browsers a person stays signed in. */
@Component
class SessionLimits {

    private final Duration longest;
    private final Duration idle;
    private final int most;

    /**
     * @param longest after so long everybody signs in again, whatever they do
     * @param idle after so long without a request as well
     * @param most with one more, the one that was used least recently ends
     */
    SessionLimits(
            @Value("${xiaohao.session.longest}") Duration longest,
            @Value("${server.servlet.session.timeout:8h}") Duration idle,
            @Value("${xiaohao.session.most}") int most) {
        this.longest = longest;
        this.idle = idle;
        this.most = most;
    }

    Instant startedAfter(Instant now) {
        return now.minus(longest);
    }

    Instant seenAfter(Instant now) {
        return now.minus(idle);
    }

    int most() {
        return most;
    }
}
