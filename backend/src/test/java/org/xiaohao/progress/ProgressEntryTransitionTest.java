package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of a progress entry with every action. */
class ProgressEntryTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final DutyReference DUTY = new DutyReference(
            1,
            2,
            3,
            4,
            "1",
            "事项",
            TaskState.OPEN,
            5,
            AssignmentRole.RESPONSIBLE,
            false,
            AssignmentState.IN_PROGRESS,
            null);

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);

    private static ProgressEntry entry(EntryState state) {
        ProgressEntry entry = new ProgressEntry(DUTY, 6, 1, 7, NOW);
        entry.write(
                new EntryText(
                        "培训3场", "问题", "打算", true, List.of(new Figure("培训", new BigDecimal("3"), "场", Qualifier.EXACT))),
                7,
                NOW);
        entry.attach(8);
        ReflectionTestUtils.setField(entry, "state", state);
        return entry;
    }

    @TestFactory
    Stream<DynamicTest> entry() {
        return new TransitionTable<>(
                        ProgressEntry.class,
                        EntryState.class,
                        ProgressEntryTransitionTest::entry,
                        ProgressEntry::getState)
                .action("write", entry -> entry.write(EntryText.of("新"), 7, NOW))
                .action("attach", entry -> entry.attach(9))
                .action("detach", entry -> entry.detach(8))
                .action("mark", entry -> entry.mark(8, 3L))
                .action("submit", entry -> entry.submit(7, NOW))
                .action("withdraw", ProgressEntry::withdraw)
                .action("approve", entry -> entry.approve(7, NOW))
                .action("returnForRework", entry -> entry.returnForRework("数字不对", 7, NOW))
                .action("sendBack", entry -> entry.sendBack(EntryStep.CLERK, "数字不对", 7, NOW))
                .action("enterForUnit", entry -> entry.enterForUnit(EntryText.of("新"), 7, NOW))
                .action("fallToClerk", ProgressEntry::fallToClerk)
                .action("passOn", entry -> entry.passOn(7, NOW))
                .action("revise", entry -> entry.revise(DUTY, 7, NOW))
                .action("correct", entry -> entry.correct(DUTY, 2, EntryText.of("新"), "重复统计", 7, NOW))
                .action("withdrawFigure", entry -> entry.withdrawFigure(1, "重复统计", 7, NOW))
                .action("settleProblem", entry -> entry.settleProblem(TODAY))
                .action("settleNextStep", entry -> entry.settleNextStep(TODAY))
                .notActions("figures", "figureRemarks", "attachmentIds", "pieces", "stand", "text", "answerFigure")
                .from(
                        EntryState.DRAFT,
                        Map.of(
                                "write", EntryState.DRAFT,
                                "attach", EntryState.DRAFT,
                                "detach", EntryState.DRAFT,
                                "mark", EntryState.DRAFT,
                                "enterForUnit", EntryState.APPROVED,
                                "submit", EntryState.SUBMITTED))
                .from(
                        EntryState.SUBMITTED,
                        Map.of(
                                "withdraw", EntryState.DRAFT,
                                "approve", EntryState.APPROVED,
                                "returnForRework", EntryState.RETURNED))
                .from(
                        EntryState.APPROVED,
                        Map.of(
                                "sendBack", EntryState.RETURNED,
                                "revise", EntryState.APPROVED,
                                "correct", EntryState.APPROVED,
                                "withdrawFigure", EntryState.APPROVED,
                                "settleProblem", EntryState.APPROVED,
                                "settleNextStep", EntryState.APPROVED))
                .from(EntryState.RETURNED, Map.of("revise", EntryState.RETURNED))
                .from(
                        EntryState.RETURNED_TO_HEAD,
                        Map.of(
                                "approve", EntryState.APPROVED,
                                "returnForRework", EntryState.RETURNED,
                                "fallToClerk", EntryState.RETURNED))
                .from(
                        EntryState.RETURNED_TO_LEAD,
                        Map.of("passOn", EntryState.APPROVED, "sendBack", EntryState.RETURNED))
                .tests();
    }

    /** Every state with every step that an entry can be sent back to. */
    @TestFactory
    Stream<DynamicTest> whereItGoesIsWhereItWasSent() {
        Map<EntryStep, EntryState> lies = Map.of(
                EntryStep.CLERK, EntryState.RETURNED,
                EntryStep.HEAD, EntryState.RETURNED_TO_HEAD,
                EntryStep.LEAD, EntryState.RETURNED_TO_LEAD);
        return Stream.of(EntryState.values())
                .flatMap(state -> Stream.of(EntryStep.values())
                        .map(step -> DynamicTest.dynamicTest(state + " to " + step, () -> {
                            ProgressEntry entry = entry(state);
                            boolean further = state == EntryState.RETURNED_TO_LEAD && step != EntryStep.LEAD;
                            if (state == EntryState.APPROVED || further) {
                                entry.sendBack(step, "数字不对", 7, NOW);
                                assertThat(entry.getState()).isEqualTo(lies.get(step));
                                assertThat(entry.getReturnReason()).isEqualTo("数字不对");
                            } else {
                                assertThatThrownBy(() -> entry.sendBack(step, "数字不对", 7, NOW))
                                        .isInstanceOf(IllegalTransitionException.class);
                                assertThat(entry.getState()).isEqualTo(state);
                                assertThat(entry.getReturnReason()).isEmpty();
                            }
                        })));
    }

    @Test
    void whatIsLetOutAgainForgetsWhyItCameBack() {
        ProgressEntry entry = entry(EntryState.APPROVED);
        entry.sendBack(EntryStep.HEAD, "数字不对", 7, NOW);
        entry.approve(7, NOW);
        assertThat(entry.getReturnReason()).isEmpty();
        entry.sendBack(EntryStep.LEAD, "数字不对", 7, NOW);
        entry.passOn(7, NOW);
        assertThat(entry.getReturnReason()).isEmpty();
    }

    @Test
    void aRevisionBeginsWithWhatTheOlderOneSays() {
        ProgressEntry older = entry(EntryState.APPROVED);
        ProgressEntry next = older.revise(DUTY, 9, NOW);
        assertThat(next.getState()).isEqualTo(EntryState.DRAFT);
        assertThat(next.getRevision()).isEqualTo(2);
        assertThat(next.getPeriodId()).isEqualTo(6);
        assertThat(next.getContent()).isEqualTo("培训3场");
        assertThat(next.figures()).isEqualTo(older.figures());
        assertThat(next.attachmentIds()).containsExactly(8L);
        assertThat(next.getReturnReason()).isEmpty();
    }

    @Test
    void whatWasSaidOfAFigureStaysWithItUntilItIsTypedAnew() {
        ProgressEntry older = entry(EntryState.APPROVED);
        older.answerFigure(1, "属实", 7, NOW);
        older.withdrawFigure(1, "重复统计", 7, NOW);

        ProgressEntry next = older.revise(DUTY, 9, NOW);
        Figure same = next.figures().getFirst();
        Figure other = new Figure("宣传", BigDecimal.ONE, "场", Qualifier.EXACT);
        next.write(new EntryText("培训3场，宣传1场", "", "", false, List.of(other, same)), 9, NOW);

        assertThat(next.figureRemarks()).singleElement().satisfies(remark -> {
            assertThat(remark.position()).isEqualTo(2);
            assertThat(remark.answer()).isEqualTo("属实");
            assertThat(remark.withdrawalReason()).isEqualTo("重复统计");
        });
        next.write(new EntryText("培训4场", "", "", false, List.of(other)), 9, NOW);
        assertThat(next.figureRemarks()).isEmpty();
    }

    @Test
    void whatWasSaidOfAFigureStaysWithItWhereverItStandsInTheText() {
        ProgressEntry entry = entry(EntryState.DRAFT);
        Figure three = new Figure("培训", new BigDecimal("3"), "场", Qualifier.EXACT);
        entry.write(new EntryText("培训3场", "", "", false, List.of(three.at(2, 4))), 7, NOW);
        entry.answerFigure(1, "属实", 7, NOW);

        entry.write(
                new EntryText(
                        "今年培训3场",
                        "",
                        "",
                        false,
                        List.of(new Figure("培训", new BigDecimal("3.0"), "场", Qualifier.EXACT).at(4, 6))),
                7,
                NOW);

        assertThat(entry.figureRemarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.answer()).isEqualTo("属实"));
    }

    @Test
    void ofTwoEqualFiguresOneKeepsWhatWasSaid() {
        ProgressEntry entry = entry(EntryState.DRAFT);
        Figure three = new Figure("培训", new BigDecimal("3"), "场", Qualifier.EXACT);
        entry.write(new EntryText("培训3场，又培训3场", "", "", false, List.of(three.at(2, 4), three.at(8, 10))), 7, NOW);
        entry.answerFigure(2, "不同批次", 7, NOW);

        entry.write(new EntryText("共培训3场，又培训3场", "", "", false, List.of(three.at(3, 5), three.at(9, 11))), 7, NOW);
        entry.write(
                new EntryText("培训3场，共培训3场，又培训3场", "", "", false, List.of(three, three.at(3, 5), three.at(9, 11))),
                7,
                NOW);

        assertThat(entry.figureRemarks()).extracting(FigureRemark::position).containsExactly(3);
    }

    @Test
    void anotherProblemOrNextStepIsNotSettled() {
        ProgressEntry older = entry(EntryState.APPROVED);
        older.settleProblem(TODAY);
        older.settleNextStep(TODAY);
        ProgressEntry next = older.revise(DUTY, 9, NOW);

        next.write(new EntryText("培训3场", "问题", "另有打算", false, List.of()), 9, NOW);
        assertThat(next.getProblemSettledOn()).isEqualTo(TODAY);
        assertThat(next.getNextStepSettledOn()).isNull();

        next.write(new EntryText("培训3场", "新问题", "另有打算", false, List.of()), 9, NOW);
        assertThat(next.getProblemSettledOn()).isNull();
    }

    @Test
    void anEmptyDraftIsNotSubmittedAndAReturnNeedsAReason() {
        ProgressEntry empty = new ProgressEntry(DUTY, 6, 1, 7, NOW);
        assertThatThrownBy(() -> empty.submit(7, NOW)).isInstanceOf(InvalidInputException.class);
        assertThat(empty.getState()).isEqualTo(EntryState.DRAFT);
        ProgressEntry submitted = entry(EntryState.SUBMITTED);
        assertThatThrownBy(() -> submitted.returnForRework(" ", 7, NOW)).isInstanceOf(InvalidInputException.class);
        assertThat(submitted.getState()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void filesKeepTheOrderInWhichTheyCameWhateverIsTakenOff() {
        ProgressEntry entry = entry(EntryState.DRAFT);
        entry.attach(9);
        entry.attach(10);
        entry.detach(8);
        entry.attach(11);
        List<?> files = (List<?>) ReflectionTestUtils.getField(entry, "evidence");
        assertThat(files)
                .extracting(file -> ReflectionTestUtils.getField(file, "position"))
                .containsExactly(2, 3, 4);
        assertThat(entry.attachmentIds()).containsExactly(9L, 10L, 11L);
    }
}
