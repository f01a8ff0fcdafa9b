package org.xiaohao.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.xiaohao.notification.NotificationSilence;

/** What happened, to be done again in the order of its moments. */
class DemoTimeline {

    private final TravellingClock clock;
    private final EntityManager entityManager;
    private final NotificationSilence silence;
    private final Instant newsFrom;
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::number));
    private int added;

    /** @param newsFrom from when on people are told of what happened; messages bear the moment of loading */
    DemoTimeline(TravellingClock clock, EntityManager entityManager, NotificationSilence silence, Instant newsFrom) {
        this.clock = clock;
        this.silence = silence;
        this.newsFrom = newsFrom;
        this.entityManager = entityManager;
    }

    private record Step(Instant at, int number, Runnable work) {}

    /** Steps of the same moment keep the order in which they were added; a step may add others. */
    void add(Instant at, Runnable work) {
        steps.add(new Step(at, ++added, work));
    }

    /** Does everything, until nothing is left. */
    void play() {
        Instant moment = Instant.EPOCH;
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            moment = step.at().isBefore(moment) ? moment : step.at();
            clock.travelTo(moment);
            if (moment.isBefore(newsFrom)) {
                silence.runSilently(step.work());
            } else {
                step.work().run();
            }
            entityManager.flush();
            // What stays in the session would be looked through before each statement.
            entityManager.clear();
        }
    }
}
