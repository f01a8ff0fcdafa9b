package org.xiaohao.calendar;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.AccountDeactivated;
import org.xiaohao.account.AccountEvent.PasswordReset;

/**
 * Ends the address of an account that is deactivated or whose password an administrator has reset; whoever is let in again
 * asks for a new one.
 */
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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PasswordReset event) {
        feeds.deleteOf(event.accountId());
    }
}
