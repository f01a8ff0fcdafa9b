package org.xiaohao.shared;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where the services tell of acts. Audit, trail and requests for messages are written before this returns, in the
 * transaction of the act.
 */
@Component
public class DomainEvents {

    private final ApplicationEventPublisher publisher;

    public DomainEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Tells of an act that has just been done. Whatever a listener throws undoes the act. */
    public void publish(DomainEvent event) {
        publisher.publishEvent(event);
    }
}
