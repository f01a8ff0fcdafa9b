package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;

@BackendTest
class IntakeReadingTest {

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
    void aDocumentIsReadInTheBackgroundInTheNameOfThePerson() throws InterruptedException {
        IntakeJob job = reading.start("1.开展普法培训。(牵头单位:区司法局)".getBytes(StandardCharsets.UTF_8), "要点.txt");

        assertThat(job.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(job.failure()).isNull();
        IntakeDetails details = intakes.details(job.intakeId().orElseThrow());
        assertThat(details.sheet().tasks()).hasSize(1);
        assertThat(details.changedBy()).isNotEmpty();
    }

    @Test
    void whyADocumentCannotBeReadIsTold() throws InterruptedException {
        IntakeJob job = reading.start("没有编号的文字。");

        assertThat(job.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(job.stage()).isEqualTo(IntakeJob.Stage.FAILED);
        assertThat(job.failure()).isInstanceOf(DocumentRefusedException.class);
    }
}
