package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;

/** What becomes of a document whose reader dies, is stopped, is slow, or is not alone. */
@BackendTest
class IntakeWorkerTest {

    private static final byte[] FILE = "1.开展普法培训。（牵头单位：区司法局）".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final IntakeWorker ofTheApplication;
    private final JobQueue queue;
    private final IntakeService intakes;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final ReadingSettings settings;
    private final Fixtures fixtures;
    private final MutableClock clock;
    private final JdbcTemplate jdbc;
    private final List<IntakeWorker> workers = new ArrayList<>();
    private Actor office;

    @Autowired
    IntakeWorkerTest(
            IntakeWorker ofTheApplication,
            JobQueue queue,
            IntakeService intakes,
            AccountDirectory accounts,
            CurrentActor currentActor,
            ReadingSettings settings,
            Fixtures fixtures,
            MutableClock clock,
            JdbcTemplate jdbc) {
        this.ofTheApplication = ofTheApplication;
        this.queue = queue;
        this.intakes = intakes;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.settings = settings;
        this.fixtures = fixtures;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        // Else it could take a document of this test right after one of the test before.
        while (!ofTheApplication.isIdle()) {
            Thread.onSpinWait();
        }
        office = fixtures.actingAs(fixtures.jurisdiction().office());
    }

    @AfterEach
    void stopWorkers() {
        workers.forEach(IntakeWorker::stop);
    }

    /** A process of its own. */
    private IntakeWorker process(SheetReading reading) {
        return process(reading, Duration.ofMinutes(1), 1);
    }

    private IntakeWorker process(SheetReading reading, Duration limit, int atOnce) {
        ReadingSettings own = new ReadingSettings(
                limit, atOnce, settings.maxOpen(), settings.maxOpenPerPerson(), settings.lease(), settings.lookEvery());
        IntakeWorker worker = new IntakeWorker(queue, reading, intakes, accounts, currentActor, own);
        workers.add(worker);
        return worker;
    }

    private long put() {
        return queue.put(office, "要点.txt", FILE);
    }

    private ReadingDetails details(long id) {
        return queue.details(id, office.jurisdictionId());
    }

    private ReadingDetails end(IntakeWorker worker, long id) {
        worker.await(id, LONG, () -> details(id).hasEnded());
        return details(id);
    }

    private void leaseEnds() {
        clock.advance(settings.lease().plusSeconds(1));
    }

    private long taken() {
        return intakes.open(PageRequest.of(0, 1)).getTotalElements();
    }

    private long bytesKept(long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from plan_intake_job_part where job_id = ?", Long.class, id));
    }

    /** Stops in the middle of a document until it is let go. */
    private static final class Held extends SheetReading {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        Worksheet read(byte[] content, String fileName) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("broken off", e);
            }
            return super.read(content, fileName);
        }

        void awaitBegin() throws InterruptedException {
            assertThat(begun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aDocumentWhoseProcessIsKilledInTheMiddleIsTakenUpByTheNextOne() throws InterruptedException {
        Held held = new Held();
        IntakeWorker killed = process(held);
        long id = put();
        killed.look();
        held.awaitBegin();

        killed.stop();
        assertThat(details(id).state()).isEqualTo(ReadingState.READING);
        assertThat(queue.claim("before the lease ends")).isEmpty();
        leaseEnds();
        IntakeWorker next = process(new SheetReading());
        next.look();

        assertThat(end(next, id).state()).isEqualTo(ReadingState.DONE);
        assertThat(taken()).isEqualTo(1);
        assertThat(bytesKept(id)).isZero();
    }

    @Test
    void aDocumentWhoseProcessIsStoppedInOrderWaitsForNoLease() throws InterruptedException {
        Held held = new Held();
        IntakeWorker stopped = process(held);
        long id = put();
        stopped.look();
        held.awaitBegin();

        stopped.close();
        assertThat(details(id).state()).isEqualTo(ReadingState.WAITING);
        IntakeWorker next = process(new SheetReading());
        next.look();

        assertThat(end(next, id).state()).isEqualTo(ReadingState.DONE);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void aDocumentThatTakesTooMuchMemoryEndsWithAWordAndTheNextOneIsRead(Class<? extends Error> error) {
        AtomicInteger read = new AtomicInteger();
        IntakeWorker worker = process(new SheetReading() {
            @Override
            Worksheet read(byte[] content, String fileName) {
                if (read.getAndIncrement() == 0) {
                    throw error == OutOfMemoryError.class ? new OutOfMemoryError() : new StackOverflowError();
                }
                return super.read(content, fileName);
            }
        });
        long heavy = put();
        long light = put();

        worker.look();

        ReadingDetails ended = end(worker, heavy);
        assertThat(ended.state()).isEqualTo(ReadingState.FAILED);
        assertThat(ended.failure())
                .isNotNull()
                .extracting(ReadingFailedException::code)
                .isEqualTo("reading-too-heavy");
        assertThat(end(worker, light).state()).isEqualTo(ReadingState.DONE);
        assertThat(bytesKept(heavy)).isZero();
    }

    @Test
    void whatFailsUnexpectedlyEndsWithANumberThatTheLogHasToo() {
        IntakeWorker worker = process(new SheetReading() {
            @Override
            Worksheet read(byte[] content, String fileName) {
                throw new AssertionError("a mistake of the program");
            }
        });
        long id = put();

        worker.look();

        assertThat(end(worker, id).failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("reading-broke");
            assertThat(failure.arguments()).containsExactly(Long.toString(id));
        });
    }

    @Test
    void aDocumentThatKillsItsReaderTwiceIsNotBegunAgain() {
        long id = put();
        for (int attempt = 1; attempt <= JobQueue.MAX_ATTEMPTS; attempt++) {
            assertThat(queue.claim("process " + attempt))
                    .map(JobQueue.Claimed::id)
                    .hasValue(id);
            leaseEnds();
        }
        IntakeWorker next = process(new SheetReading());
        next.look();

        assertThat(end(next, id).failure())
                .isNotNull()
                .extracting(ReadingFailedException::code)
                .isEqualTo("reading-died");
        assertThat(taken()).isZero();
    }

    @Test
    void twoProcessesNeverReadTheSameDocument() {
        Map<String, AtomicInteger> read = new ConcurrentHashMap<>();
        SheetReading counting = new SheetReading() {
            @Override
            Worksheet read(byte[] content, String fileName) {
                read.computeIfAbsent(fileName, first -> new AtomicInteger()).incrementAndGet();
                return super.read(content, fileName);
            }
        };
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < settings.maxOpenPerPerson(); i++) {
            ids.add(queue.put(office, i + ".txt", FILE));
        }
        IntakeWorker one = process(counting, LONG, 2);
        IntakeWorker other = process(counting, LONG, 2);
        for (int i = 0; i < 2; i++) {
            one.look();
            other.look();
        }

        assertThat(awaitAll(ids)).allSatisfy(end -> assertThat(end.state()).isEqualTo(ReadingState.DONE));
        assertThat(read).hasSize(ids.size());
        assertThat(read.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(taken()).isEqualTo(ids.size());
    }

    private List<ReadingDetails> awaitAll(List<Long> ids) {
        workers.forEach(worker -> {
            try {
                worker.finish();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return ids.stream().map(this::details).toList();
    }

    @Test
    void whatAFormerReaderBringsLateIsNotWanted() throws InterruptedException {
        Held held = new Held();
        IntakeWorker late = process(held);
        long id = put();
        late.look();
        held.awaitBegin();
        leaseEnds();
        IntakeWorker next = process(new SheetReading());
        next.look();
        Long intake = end(next, id).intakeId();

        held.go.countDown();
        late.finish();

        assertThat(taken()).isEqualTo(1);
        assertThat(details(id).intakeId()).isEqualTo(intake);
        assertThat(details(id).state()).isEqualTo(ReadingState.DONE);
    }

    @Test
    void whatAPersonBreaksOffIsInterruptedAndTheNextDocumentIsNot() throws InterruptedException {
        Held held = new Held();
        IntakeWorker worker = process(held);
        long id = put();
        long other = put();
        worker.look();
        held.awaitBegin();

        queue.cancel(id, office.jurisdictionId());
        worker.interrupt(id);
        held.go.countDown();

        assertThat(end(worker, other).state()).isEqualTo(ReadingState.DONE);
        assertThat(details(id).state()).isEqualTo(ReadingState.CANCELLED);
        assertThat(bytesKept(id)).isZero();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void aDocumentThatTakesTooLongIsEnded() {
        IntakeWorker worker = process(new Held(), Duration.ofMillis(50), 1);
        long id = put();

        worker.look();

        assertThat(end(worker, id).failure())
                .isNotNull()
                .extracting(ReadingFailedException::code)
                .isEqualTo("reading-too-slow");
    }

    @Test
    void nothingIsReadInTheNameOfAPersonWhoseAccountIsDeactivated() {
        long id = put();
        jdbc.update("update account set active = false where id = ?", office.accountId());
        IntakeWorker worker = process(new SheetReading());

        worker.look();

        assertThat(end(worker, id).failure())
                .isNotNull()
                .extracting(ReadingFailedException::code)
                .isEqualTo("reading-nobody");
    }

    @Test
    void whoComesTooMuchIsToldAtOnceAndOthersAreNotKeptOut() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < settings.maxOpenPerPerson(); i++) {
            ids.add(put());
        }

        assertThatThrownBy(this::put)
                .isInstanceOf(TooManyReadingsException.class)
                .hasMessageContaining("reading-too-many-own");

        queue.cancel(ids.getFirst(), office.jurisdictionId());
        ids.set(0, put());
        ids.forEach(id -> queue.cancel(id, office.jurisdictionId()));
    }

    @Test
    void theQueueOfAllHasABound() {
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i * settings.maxOpenPerPerson() < settings.maxOpen(); i++) {
            Actor person = fixtures.jurisdiction().office();
            people.add(person);
            for (int j = 0; j < settings.maxOpenPerPerson(); j++) {
                queue.put(person, "要点.txt", FILE);
            }
        }

        assertThatThrownBy(this::put)
                .isInstanceOf(TooManyReadingsException.class)
                .hasMessageContaining("reading-too-many " + List.of(settings.maxOpen()));

        jdbc.update("update plan_intake_job set state = 'CANCELLED' where state = 'WAITING'");
        assertThat(people).hasSize(settings.maxOpen() / settings.maxOpenPerPerson());
    }
}
