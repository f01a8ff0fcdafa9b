package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.attachment.ReceivedFiles;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;

@BackendTest
@Tag("slow")
class IntakeReadingTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final IntakeReading reading;
    private final IntakeService intakes;
    private final Fixtures fixtures;

    @Autowired
    IntakeReadingTest(IntakeReading reading, IntakeService intakes, Fixtures fixtures) {
        this.reading = reading;
        this.intakes = intakes;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        fixtures.actingAs(fixtures.jurisdiction().office());
    }

    @Test
    void aDocumentIsReadInTheBackgroundInTheNameOfThePerson() {
        long id = reading.start(
                ReceivedFiles.planSource("要点.txt", "1.开展普法培训。(牵头单位:区司法局)".getBytes(StandardCharsets.UTF_8)));

        ReadingDetails ended = reading.await(id, LONG);

        assertThat(ended.state()).isEqualTo(ReadingState.DONE);
        assertThat(ended.failure()).isNull();
        IntakeDetails details = intakes.details(java.util.Objects.requireNonNull(ended.intakeId()));
        assertThat(details.fileName()).isEqualTo("要点.txt");
        assertThat(details.sheet().tasks()).hasSize(1);
        assertThat(details.changedBy()).isNotEmpty();
    }

    @Test
    void whyADocumentCannotBeReadIsTold() {
        ReadingDetails ended = reading.await(reading.start("没有编号的文字。"), LONG);

        assertThat(ended.state()).isEqualTo(ReadingState.FAILED);
        assertThat(ended.failure())
                .isNotNull()
                .extracting(ReadingFailedException::code)
                .isEqualTo("unreadable-document.no-numbered-item");
    }

    @Test
    void aFileOfManyMegabytesIsReadAsItWasGiven() {
        String text = "1.开展普法培训。(牵头单位:区司法局)" + "附言".repeat(500_000);

        ReadingDetails ended = reading.await(
                reading.start(ReceivedFiles.planSource("长.txt", text.getBytes(StandardCharsets.UTF_8))), LONG);

        assertThat(intakes.details(java.util.Objects.requireNonNull(ended.intakeId()))
                        .sheet()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void anEndIsToldOnceAlsoInAnotherSession() {
        long id = reading.start("没有编号的文字。");
        reading.await(id, LONG);

        assertThat(reading.unseen()).map(ReadingDetails::id).hasValue(id);
        reading.see(id);

        assertThat(reading.unseen()).isEmpty();
        assertThat(reading.details(id).state()).isEqualTo(ReadingState.FAILED);
    }
}
