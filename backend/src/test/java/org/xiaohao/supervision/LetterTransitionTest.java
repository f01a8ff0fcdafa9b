package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of a letter with every action. */
class LetterTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final LocalDate TODAY = MutableClock.START.toLocalDate();

    private static SupervisionLetter letter(LetterState state) {
        LetterText text =
                new LetterText(1, "示督〔2026〕1号", "法治办", "督办函", "甲局", "第 1 项", List.of("请办理。"), "", 1, TODAY, null);
        SupervisionLetter letter = new SupervisionLetter(2, 1, text, true, 3, NOW, TODAY);
        ReflectionTestUtils.setField(letter, "state", state);
        return letter;
    }

    @TestFactory
    Stream<DynamicTest> letter() {
        return new TransitionTable<>(
                        SupervisionLetter.class,
                        LetterState.class,
                        LetterTransitionTest::letter,
                        SupervisionLetter::getState)
                .action("deliver", letter -> letter.deliver("专人送达", NOW))
                .action("answer", letter -> letter.answer(4, NOW))
                .action("sendBack", SupervisionLetter::sendBack)
                .action("close", letter -> letter.close("", 5, NOW))
                .action("withdraw", letter -> letter.withdraw("发错", 5, NOW))
                .notActions("open")
                .from(
                        LetterState.NUMBERED,
                        Map.of(
                                "deliver", LetterState.DELIVERED,
                                "answer", LetterState.ANSWERED,
                                "close", LetterState.CLOSED,
                                "withdraw", LetterState.WITHDRAWN))
                .from(
                        LetterState.DELIVERED,
                        Map.of(
                                "answer", LetterState.ANSWERED,
                                "close", LetterState.CLOSED,
                                "withdraw", LetterState.WITHDRAWN))
                .from(
                        LetterState.OPENED,
                        Map.of(
                                "answer", LetterState.ANSWERED,
                                "close", LetterState.CLOSED,
                                "withdraw", LetterState.WITHDRAWN))
                .from(LetterState.ANSWERED, Map.of("sendBack", LetterState.OPENED, "close", LetterState.CLOSED))
                .from(LetterState.CLOSED, Map.of())
                .from(LetterState.WITHDRAWN, Map.of())
                .tests();
    }
}
