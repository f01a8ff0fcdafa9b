package org.xiaohao.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public class MutableClock extends Clock {

    /** The zone of the offices. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where every test begins: Tuesday, 23 June 2026, nine in the morning. */
    public static final ZonedDateTime START = ZonedDateTime.of(2026, 6, 23, 9, 0, 0, 0, ZONE);

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MutableClock() {
        this(new AtomicReference<>(START.toInstant()), ZONE);
    }

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void reset() {
        now.set(START.toInstant());
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves to nine in the morning of this day. */
    public void setDate(LocalDate date) {
        now.set(date.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
    }

    public void advance(Duration duration) {
        now.set(instant().plus(duration));
    }

    /** The day it is in the zone of the offices. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, seen from another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }
}
