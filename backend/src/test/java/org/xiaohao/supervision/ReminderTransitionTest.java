package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of a reminder with every action. */
class ReminderTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final LocalDate TODAY = MutableClock.START.toLocalDate();

    private static Reminder reminder(ReminderState state) {
        OverdueItem late = new OverdueItem(
                1,
                2,
                "1",
                "事项",
                3,
                4,
                "甲局",
                5L,
                2,
                ReportingCycle.QUARTER,
                TODAY.minusDays(1),
                1,
                WaitingFor.REPORT,
                null,
                null,
                "");
        Reminder reminder = new Reminder(late, 1, ReminderKind.NUDGE, "请尽快报送", 6, NOW, TODAY);
        if (state != ReminderState.SENT) {
            reminder.open(NOW);
        }
        if (state == ReminderState.ANSWERED) {
            reminder.answer("明日报送", 7, NOW);
        }
        return reminder;
    }

    private static ReminderState state(Reminder reminder) {
        if (ReflectionTestUtils.getField(reminder, "answeredAt") != null) {
            return ReminderState.ANSWERED;
        }
        return ReflectionTestUtils.getField(reminder, "openedAt") == null ? ReminderState.SENT : ReminderState.OPENED;
    }

    @TestFactory
    Stream<DynamicTest> reminder() {
        return new TransitionTable<>(
                        Reminder.class,
                        ReminderState.class,
                        ReminderTransitionTest::reminder,
                        ReminderTransitionTest::state)
                .action("open", reminder -> reminder.open(NOW.plusSeconds(60)))
                .action("answer", reminder -> reminder.answer("本周内报送", 7, NOW.plusSeconds(60)))
                .notActions("in")
                .from(ReminderState.SENT, Map.of("open", ReminderState.OPENED, "answer", ReminderState.ANSWERED))
                .from(ReminderState.OPENED, Map.of("open", ReminderState.OPENED, "answer", ReminderState.ANSWERED))
                .from(ReminderState.ANSWERED, Map.of("open", ReminderState.ANSWERED))
                .tests();
    }

    @Test
    void theFirstOpeningCounts() {
        Reminder reminder = reminder(ReminderState.OPENED);
        reminder.open(NOW.plusSeconds(60));
        assertThat(ReflectionTestUtils.getField(reminder, "openedAt")).isEqualTo(NOW);
    }
}
