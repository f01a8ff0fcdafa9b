package org.xiaohao.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountDirectory;

/** Turns a request into one message per active account, once, also when the request is delivered again. */
@Component
class NotificationDelivery {

    private final UserNotifications notifications;
    private final AccountDirectory accounts;
    private final SettledMessages settled;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NotificationDelivery(
            UserNotifications notifications,
            AccountDirectory accounts,
            SettledMessages settled,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.settled = settled;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In two transactions: what was settled meanwhile is looked for when the messages are there for everybody to see. */
    @Async
    @TransactionalEventListener
    void on(NotificationRequested request) {
        transaction.executeWithoutResult(status -> deliver(request));
        transaction.executeWithoutResult(status -> settled.delivered(request));
    }

    @ApplicationModuleListener
    void on(MessagesSettled event) {
        settled.again(event);
    }

    private void deliver(NotificationRequested request) {
        Set<Long> recipients = request.people().isEmpty()
                ? accounts.activeAccountIds(request.jurisdictionId(), request.orgUnitIds(), request.roles())
                : accounts.activeAmong(request.jurisdictionId(), request.people(), request.roles());
        if (recipients.isEmpty()) {
            return;
        }
        Set<Long> reached = notifications.reached(request.id(), recipients);
        Instant now = clock.instant();
        notifications.saveAll(recipients.stream()
                .filter(accountId -> !reached.contains(accountId))
                .map(accountId -> new UserNotification(request, accountId, now))
                .toList());
    }
}
