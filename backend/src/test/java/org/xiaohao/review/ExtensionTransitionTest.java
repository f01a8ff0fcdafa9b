package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of a request for a later due date with every action. */
class ExtensionTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 31);

    private static DutyReference lead(LocalDate due) {
        return new DutyReference(
                1, 2, 3, 4, "1", "事项", TaskState.OPEN, 5, AssignmentRole.LEAD, true, AssignmentState.IN_PROGRESS, due);
    }

    private static AskForExtension ask(LocalDate day) {
        return new AskForExtension(4, day, "招标晚了一个月", "已完成七成");
    }

    private static ExtensionRequest request(ExtensionState state) {
        ExtensionRequest request = new ExtensionRequest(lead(DUE), ask(LATER), 6, NOW);
        ReflectionTestUtils.setField(request, "state", state);
        return request;
    }

    @TestFactory
    Stream<DynamicTest> request() {
        return new TransitionTable<>(
                        ExtensionRequest.class,
                        ExtensionState.class,
                        ExtensionTransitionTest::request,
                        ExtensionRequest::getState)
                .action("send", request -> request.send(DUE, NOW))
                .action("sendBack", request -> request.sendBack("理由不足", 7, NOW))
                .action("approve", request -> request.approve(DUE, LATER, "", 8, NOW))
                .action("refuse", request -> request.refuse("抓紧办理", 8, NOW))
                .action("withdraw", request -> request.withdraw(6, NOW))
                .action("lapse", request -> request.lapse(8, NOW))
                .from(
                        ExtensionState.PREPARED,
                        Map.of(
                                "send", ExtensionState.REQUESTED,
                                "sendBack", ExtensionState.REFUSED,
                                "lapse", ExtensionState.LAPSED,
                                "withdraw", ExtensionState.WITHDRAWN))
                .from(
                        ExtensionState.REQUESTED,
                        Map.of(
                                "approve", ExtensionState.APPROVED,
                                "refuse", ExtensionState.REFUSED,
                                "lapse", ExtensionState.LAPSED,
                                "withdraw", ExtensionState.WITHDRAWN))
                .from(ExtensionState.APPROVED, Map.of())
                .from(ExtensionState.REFUSED, Map.of())
                .from(ExtensionState.WITHDRAWN, Map.of())
                .from(ExtensionState.LAPSED, Map.of())
                .tests();
    }

    @Test
    void onlyALaterDayCanBeAskedForAndGranted() {
        assertThatThrownBy(() -> new ExtensionRequest(lead(DUE), ask(DUE), 6, NOW))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> request(ExtensionState.REQUESTED).approve(DUE, DUE, "", 8, NOW))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> request(ExtensionState.REQUESTED).approve(LATER, LATER, "", 8, NOW))
                .as("moved since it was asked")
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> request(ExtensionState.PREPARED).send(LATER, NOW))
                .isInstanceOf(InvalidInputException.class);
    }
}
