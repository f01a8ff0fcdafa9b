package org.xiaohao.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;

/** Turns a request into one message per active account, once, also when the request is delivered again. */
@Component
class NotificationDelivery {

    private final UserNotifications notifications;
    private final AccountDirectory accounts;
    private final Clock clock;

    NotificationDelivery(UserNotifications notifications, AccountDirectory accounts, Clock clock) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(NotificationRequested request) {
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
