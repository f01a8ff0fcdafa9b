package org.xiaohao.notification;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Tries again what could not be delivered, without waiting for the next start of the application. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeliveryRetry {

    /** Far longer than any delivery takes, so that one under way is not repeated for nothing. */
    static final Duration MIN_AGE = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;
    private final SettledMessages settled;

    DeliveryRetry(IncompleteEventPublications publications, SettledMessages settled) {
        this.publications = publications;
        this.settled = settled;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void retry() {
        publications.resubmitIncompletePublicationsOlderThan(MIN_AGE);
        settled.forget();
    }
}
