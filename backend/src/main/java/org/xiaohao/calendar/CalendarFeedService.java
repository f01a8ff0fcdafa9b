package org.xiaohao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.FeedEvent.FeedRenewed;
import org.xiaohao.calendar.FeedEvent.FeedRevoked;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;

/** The secret address at which a calendar program reads the own due dates. */
@Service
@Transactional
@ForReaders
public class CalendarFeedService {

    private final CalendarFeeds feeds;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    CalendarFeedService(CalendarFeeds feeds, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.feeds = feeds;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The day on which the own address was made; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> since() {
        return feeds.findByAccountId(currentActor.get().accountId())
                .map(feed -> LocalDate.ofInstant(feed.getCreatedAt(), clock.getZone()));
    }

    /**
     * Gives the person an address, or another one, upon which the one before leads nowhere.
     *
     * @return its path from the root of the application, such as {@code feeds/calendar/….ics}, to be shown once: nobody
     *     can tell it again
     */
    public String renew() {
        Actor actor = currentActor.get();
        FeedSecret secret = FeedSecret.random();
        Instant now = clock.instant();
        feeds.findByAccountId(actor.accountId())
                .ifPresentOrElse(
                        feed -> feed.renew(secret, now),
                        () -> feeds.save(new CalendarFeed(actor.accountId(), secret, now)));
        events.publish(new FeedRenewed(actor.accountId(), actor.username()));
        return FeedAddresses.path(secret);
    }

    /** The own address leads nowhere from now on; where there is none, nothing happens. */
    public void revoke() {
        Actor actor = currentActor.get();
        if (feeds.deleteOf(actor.accountId()) > 0) {
            events.publish(new FeedRevoked(actor.accountId(), actor.username()));
        }
    }
}
