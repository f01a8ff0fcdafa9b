package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

    private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");

    private final AtomicInteger compared = new AtomicInteger();
    private final MovingClock clock = new MovingClock();
    private final PasswordEncoder encoder = new RememberingPasswordEncoder(new Counting(compared), clock);

    @Test
    void aPasswordThatFittedIsNotComparedAgainForSomeMinutes() {
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(compared).hasValue(1);
        clock.now = NOON.plus(RememberingPasswordEncoder.KEPT);
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(compared).hasValue(2);
    }

    @Test
    void aWrongPasswordIsComparedEachTime() {
        assertThat(encoder.matches("wrong", "hash of right")).isFalse();
        assertThat(encoder.matches("wrong", "hash of right")).isFalse();
        assertThat(compared).hasValue(2);
    }

    @Test
    void anotherPasswordOfTheAccountEndsIt() {
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(encoder.matches("right", "hash of other")).isFalse();
        assertThat(encoder.matches("other", "hash of right")).isFalse();
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i <= RememberingPasswordEncoder.MAX_KEPT; i++) {
            encoder.matches("p" + i, "hash of p" + i);
        }
        compared.set(0);
        encoder.matches("p1", "hash of p1");
        assertThat(compared).hasValue(0);
        encoder.matches("p0", "hash of p0");
        assertThat(compared).hasValue(1);
    }

    private static final class MovingClock extends Clock {

        private Instant now = NOON.minus(Duration.ZERO);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private record Counting(AtomicInteger compared) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return encode(password).equals(hash);
        }
    }
}
