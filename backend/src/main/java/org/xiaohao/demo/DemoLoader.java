package org.xiaohao.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.notification.NotificationSilence;

/**
 * Fills an empty installation with the demo content, in one transaction: when loading fails or the process dies, nothing
 * of it stays, the application does not start, and the next start tries again. It does so before the web server opens its
 * port: who reaches the sign-in page can sign in.
 */
@Component
@Profile("demo")
class DemoLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final JdbcClient jdbc;
    private final EntityManager entityManager;
    private final NotificationSilence silence;
    private final TravellingClock clock;
    private final DemoRegister register;
    private final DemoPreviousPlan previousPlan;
    private final DemoCurrentPlan currentPlan;
    private final TransactionTemplate transaction;
    private volatile boolean started;

    DemoLoader(
            JdbcClient jdbc,
            EntityManager entityManager,
            NotificationSilence silence,
            TravellingClock clock,
            DemoRegister register,
            DemoPreviousPlan previousPlan,
            DemoCurrentPlan currentPlan,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.silence = silence;
        this.clock = clock;
        this.register = register;
        this.previousPlan = previousPlan;
        this.currentPlan = currentPlan;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        load();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** Loads the content unless there are accounts. */
    void load() {
        if (jdbc.sql("select count(*) from account").query(Long.class).single() > 0) {
            return;
        }
        long start = System.nanoTime();
        try {
            transaction.executeWithoutResult(status -> fill());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The demo content could not be loaded; nothing of it was kept. Start again, or without the profile"
                            + " demo.",
                    e);
        } finally {
            clock.comeHome();
            register.forget();
        }
        log.info("Loaded the demo content in {} ms", (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    private void fill() {
        DemoCalendar calendar = new DemoCalendar(clock);
        DemoPlanFile file = DemoContent.currentPlan();
        int year = DemoCurrentPlan.issuedOn(file.plan(), calendar).getYear();
        Instant begin = calendar.morning(LocalDate.of(year - 1, 1, 5));
        DemoTimeline timeline = new DemoTimeline(clock, entityManager, silence, calendar.morningDaysAgo(1));
        timeline.add(begin, register::load);
        previousPlan.load(timeline, calendar, year - 1);
        currentPlan.load(timeline, calendar, file);
        timeline.play();
    }
}
