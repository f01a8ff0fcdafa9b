package org.xiaohao.review;

import java.time.Instant;
import java.util.List;
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

/** Every state of an application for closing with every action. */
class ClosingRequestTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final DutyReference LEAD = new DutyReference(
            1, 2, 3, 4, "1", "事项", TaskState.OPEN, 5, AssignmentRole.LEAD, true, AssignmentState.IN_PROGRESS, null);

    private static ClosingRequest request(ClosingState state) {
        ClosingRequest request = new ClosingRequest(LEAD, new ApplyForClosing(4, "已完成", List.of()), List.of(), 6, NOW);
        ReflectionTestUtils.setField(request, "state", state);
        return request;
    }

    @TestFactory
    Stream<DynamicTest> request() {
        return new TransitionTable<>(
                        ClosingRequest.class,
                        ClosingState.class,
                        ClosingRequestTransitionTest::request,
                        ClosingRequest::getState)
                .action("send", request -> request.send(6, NOW))
                .action("sendBack", request -> request.sendBack("数字不对", 6, NOW))
                .action("withdraw", request -> request.withdraw(6, NOW))
                .action("approve", request -> request.approve(1, 7, NOW))
                .action("returnForRework", request -> request.returnForRework("佐证不足", 7, NOW))
                .action("correct", request -> request.correct("更正", List.of(), NOW))
                .action("revoke", ClosingRequest::revoke)
                .action("lapse", request -> request.lapse(7, NOW))
                .notActions("words")
                .from(
                        ClosingState.PREPARED,
                        Map.of(
                                "send", ClosingState.REQUESTED,
                                "sendBack", ClosingState.RETURNED,
                                "lapse", ClosingState.LAPSED,
                                "withdraw", ClosingState.WITHDRAWN))
                .from(
                        ClosingState.REQUESTED,
                        Map.of(
                                "approve", ClosingState.APPROVED,
                                "returnForRework", ClosingState.RETURNED,
                                "withdraw", ClosingState.WITHDRAWN))
                .from(ClosingState.APPROVED, Map.of("correct", ClosingState.APPROVED, "revoke", ClosingState.REVOKED))
                .from(ClosingState.RETURNED, Map.of())
                .from(ClosingState.WITHDRAWN, Map.of())
                .from(ClosingState.REVOKED, Map.of())
                .from(ClosingState.LAPSED, Map.of())
                .tests();
    }
}
