package org.xiaohao.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.TaskState;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of an instruction and of a referral with every action. */
class InstructionTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
    private static final DutyReference LEAD = new DutyReference(
            1, 2, 3, 4, "1", "事项", TaskState.OPEN, 5, AssignmentRole.LEAD, true, AssignmentState.IN_PROGRESS, null);

    private static Instruction instruction(InstructionState state) {
        Instruction instruction =
                new Instruction(LEAD, 5, GiveInstruction.on(4, Opinion.AGREE, "同意"), "沈立", DAY, 6, NOW);
        ReflectionTestUtils.setField(instruction, "state", state);
        return instruction;
    }

    private static Referral referral(ReferralState state) {
        Referral referral = new Referral(LEAD, "编制没有落实", "同意调剂", 6, NOW);
        ReflectionTestUtils.setField(referral, "state", state);
        ReflectionTestUtils.setField(referral, "settledBy", 7L);
        return referral;
    }

    @TestFactory
    Stream<DynamicTest> instruction() {
        return new TransitionTable<>(
                        Instruction.class,
                        InstructionState.class,
                        InstructionTransitionTest::instruction,
                        Instruction::getState)
                .action("answer", one -> one.answer("已安排", 7, NOW))
                .action("waive", one -> one.waive("不需要了", 7, NOW))
                .notActions("passTo", "moveAnswerDue")
                .from(
                        InstructionState.OPEN,
                        Map.of("answer", InstructionState.ANSWERED, "waive", InstructionState.WAIVED))
                .from(InstructionState.GIVEN, Map.of())
                .from(InstructionState.ANSWERED, Map.of())
                .from(InstructionState.WAIVED, Map.of())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> referral() {
        return new TransitionTable<>(
                        Referral.class, ReferralState.class, InstructionTransitionTest::referral, Referral::getState)
                .action("instruct", one -> one.instruct(7, NOW))
                .action("note", one -> one.note(7, NOW))
                .action("withdraw", one -> one.withdraw(6, NOW))
                .action("lapse", one -> one.lapse(6, NOW))
                .action("unnote", one -> one.unnote(7))
                .from(
                        ReferralState.OPEN,
                        Map.of(
                                "instruct", ReferralState.INSTRUCTED,
                                "note", ReferralState.NOTED,
                                "withdraw", ReferralState.WITHDRAWN,
                                "lapse", ReferralState.LAPSED))
                .from(ReferralState.INSTRUCTED, Map.of())
                .from(ReferralState.NOTED, Map.of("unnote", ReferralState.OPEN))
                .from(ReferralState.WITHDRAWN, Map.of())
                .from(ReferralState.LAPSED, Map.of())
                .tests();
    }
}
