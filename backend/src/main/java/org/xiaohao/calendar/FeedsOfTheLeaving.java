package org.xiaohao.calendar;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.AccountDeactivated;

/** Ends the address of an account that is deactivated; whoever is let in again later asks for a new one. */
@Component
class FeedsOfTheLeaving {

    private final CalendarFeeds feeds;

    FeedsOfTheLeaving(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountDeactivated event) {
        feeds.deleteOf(event.accountId());
    }
}
