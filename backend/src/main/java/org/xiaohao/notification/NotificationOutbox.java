package org.xiaohao.notification;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiaohao.shared.DomainEvent;

/** Hands the messages of an act to the event publication registry, in the transaction of the act. */
@Component
class NotificationOutbox {

    private final ApplicationEventPublisher events;
    private final NotificationSilence silence;
    private final SettledMessages settled;

    NotificationOutbox(ApplicationEventPublisher events, NotificationSilence silence, SettledMessages settled) {
        this.events = events;
        this.silence = silence;
        this.settled = settled;
    }

    /** @throws IllegalStateException outside of a transaction, where the messages would be lost */
    @EventListener
    void on(DomainEvent event) {
        List<Long> again = settled.settle(event);
        if (!again.isEmpty()) {
            events.publishEvent(new MessagesSettled(again));
        }
        if (silence.isSilent()) {
            return;
        }
        event.messages().forEach(message -> {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException(event + " has messages but no transaction");
            }
            events.publishEvent(new NotificationRequested(message));
        });
    }
}
