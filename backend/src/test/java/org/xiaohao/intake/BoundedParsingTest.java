package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.shared.DomainException.Kind;

@Tag("slow")
class BoundedParsingTest {

    private static final String SMALL = "示范区2026年工作要点\n1.开展检查。（牵头单位：区司法局）\n";

    private final CountDownLatch never = new CountDownLatch(1);
    private final BoundedParsing parsing = new BoundedParsing(settings(Duration.ofMillis(200)));

    @AfterEach
    void letGo() {
        never.countDown();
        parsing.close();
    }

    private static ReadingSettings settings(Duration limit) {
        Duration second = Duration.ofSeconds(1);
        return new ReadingSettings(limit, 1, 20, 5, second, second);
    }

    private static ParsedPlan plan(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }

    /** Takes no notice of being interrupted, as a search in a text does not. */
    private ParsedPlan stuck() {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // goes on
            }
        }
        return plan(SMALL);
    }

    @Test
    void aDocumentIsRead() {
        BoundedParsing patient = new BoundedParsing(settings(Duration.ofMinutes(1)));

        assertThat(patient.read(() -> plan(SMALL)).tasks()).hasSize(1);
        patient.close();
    }

    @Test
    void aDocumentThatTakesTooLongIsRefusedAndTheNextOneMayComeAgain() {
        assertRefused(Kind.UNREADABLE, "reading-too-slow", this::stuck);
        assertRefused(Kind.UNAVAILABLE, "parsing-busy", () -> plan(SMALL));
    }

    @Test
    void waitingIsNoPartOfTheTimeToRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        BoundedParsing patient = new BoundedParsing(settings(Duration.ofSeconds(2)));
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            others.submit(() -> patient.read(() -> {
                begun.countDown();
                return slowly(Duration.ofMillis(1400));
            }));
            begun.await();

            assertThat(patient.read(() -> slowly(Duration.ofMillis(1400))).tasks())
                    .hasSize(1);
        }
        patient.close();
    }

    @Test
    void whenAFewWaitAFurtherOneIsRefusedAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        BoundedParsing patient = new BoundedParsing(settings(Duration.ofMinutes(1)));
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            others.submit(() -> patient.read(() -> {
                begun.countDown();
                return stuck();
            }));
            begun.await();
            CompletionService<ParsedPlan> waiting = new ExecutorCompletionService<>(others);
            for (int i = 0; i <= BoundedParsing.MAX_WAITING; i++) {
                waiting.submit(() -> patient.read(() -> plan(SMALL)));
            }

            assertThatThrownBy(() -> waiting.take().get())
                    .cause()
                    .isInstanceOfSatisfying(
                            ParsingRefusedException.class,
                            refused -> assertThat(refused.code()).isEqualTo("parsing-busy"));
            never.countDown();
            for (int i = 0; i < BoundedParsing.MAX_WAITING; i++) {
                assertThat(waiting.take().get().tasks()).hasSize(1);
            }
        }
        patient.close();
    }

    /** Takes so long, by the clock of the machine. */
    private static ParsedPlan slowly(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return plan(SMALL);
    }

    @Test
    void anAnswerBeyondReasonIsRefused() {
        ParsedPlan plan = plan(SMALL);
        long characters = plan.tasks().stream()
                .mapToLong(task -> task.title().length() + task.body().length())
                .sum();
        BoundedParsing generous = new BoundedParsing(settings(Duration.ofMinutes(1)), 10 * characters);
        BoundedParsing patient = new BoundedParsing(settings(Duration.ofMinutes(1)), characters);

        assertThat(generous.read(() -> plan).tasks()).hasSize(1);
        assertThatExceptionOfType(ParsingRefusedException.class)
                .isThrownBy(() -> patient.read(() -> plan))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE));
        generous.close();
        patient.close();
    }

    @Test
    void aDocumentThatNeedsTooMuchMemoryIsRefused() {
        BoundedParsing patient = new BoundedParsing(settings(Duration.ofMinutes(1)));

        assertThatExceptionOfType(ParsingRefusedException.class)
                .isThrownBy(() -> patient.read(() -> {
                    throw new OutOfMemoryError("as a test");
                }))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("reading-too-heavy"));
        patient.close();
    }

    private void assertRefused(Kind kind, String code, Supplier<ParsedPlan> document) {
        assertThatExceptionOfType(ParsingRefusedException.class)
                .isThrownBy(() -> parsing.read(document))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(kind);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }
}
