package org.xiaohao.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of the application, which stands at moments of the past while the demo content is loaded. */
class TravellingClock extends Clock {

    private final Clock home;
    private volatile @Nullable Instant moment;

    TravellingClock(Clock home) {
        this.home = home;
    }

    void travelTo(Instant past) {
        moment = past;
    }

    void comeHome() {
        moment = null;
    }

    @Override
    public Instant instant() {
        Instant past = moment;
        return past == null ? home.instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return home.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return home.withZone(zone);
    }
}
