package org.xiaohao.review;

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

/** Every state of a request for coordination with every action. */
class CoordinationTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final DutyReference PART = new DutyReference(
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

    private static CoordinationRequest request(CoordinationState state) {
        CoordinationRequest request = new CoordinationRequest(
                PART, PART, CoordinationAddressee.OFFICE, "请协调", LocalDate.of(2026, 9, 24), 6, NOW);
        ReflectionTestUtils.setField(request, "state", state);
        return request;
    }

    @TestFactory
    Stream<DynamicTest> request() {
        return new TransitionTable<>(
                        CoordinationRequest.class,
                        CoordinationState.class,
                        CoordinationTransitionTest::request,
                        CoordinationRequest::getState)
                .action("answer", request -> request.answer("已协调", 7, NOW))
                .action("withdraw", request -> request.withdraw(6, NOW))
                .action("lapse", request -> request.lapse(7, NOW))
                .notActions("passTo", "moveAnswerDue")
                .from(
                        CoordinationState.OPEN,
                        Map.of(
                                "answer", CoordinationState.ANSWERED,
                                "lapse", CoordinationState.LAPSED,
                                "withdraw", CoordinationState.WITHDRAWN))
                .from(CoordinationState.ANSWERED, Map.of())
                .from(CoordinationState.WITHDRAWN, Map.of())
                .from(CoordinationState.LAPSED, Map.of())
                .tests();
    }
}
