package org.xiaohao.plan;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of an objection with every action. */
class ObjectionTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();

    private static Objection objection(ObjectionState state) {
        Assignment part =
                new Assignment(PlanTransitionTest.task(TaskState.OPEN), 7, AssignmentRole.RESPONSIBLE, false, 1);
        Objection objection = new Objection(part, "不属本单位职责", 2, NOW);
        ReflectionTestUtils.setField(objection, "state", state);
        return objection;
    }

    @TestFactory
    Stream<DynamicTest> objection() {
        return new TransitionTable<>(
                        Objection.class, ObjectionState.class, ObjectionTransitionTest::objection, Objection::getState)
                .action("uphold", objection -> objection.uphold("改由乙局承担", 3, NOW))
                .action("insist", objection -> objection.insist("按三定规定办理", 3, NOW))
                .action("withdraw", objection -> objection.withdraw(2, NOW))
                .action("lapse", objection -> objection.lapse(3, NOW))
                .from(
                        ObjectionState.RAISED,
                        Map.of(
                                "uphold", ObjectionState.UPHELD,
                                "insist", ObjectionState.INSISTED,
                                "lapse", ObjectionState.LAPSED,
                                "withdraw", ObjectionState.WITHDRAWN))
                .from(ObjectionState.UPHELD, Map.of())
                .from(ObjectionState.INSISTED, Map.of())
                .from(ObjectionState.WITHDRAWN, Map.of())
                .from(ObjectionState.LAPSED, Map.of())
                .tests();
    }
}
