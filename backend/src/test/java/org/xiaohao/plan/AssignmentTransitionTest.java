package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;

/** Every state of a unit's part with every action. */
class AssignmentTransitionTest {

    private static final Instant NOW = MutableClock.START.toInstant();

    private static Assignment part(AssignmentState state, boolean primaryLead) {
        Assignment part = new Assignment(
                PlanTransitionTest.task(TaskState.OPEN),
                7,
                primaryLead ? AssignmentRole.LEAD : AssignmentRole.RESPONSIBLE,
                primaryLead,
                1);
        ReflectionTestUtils.setField(part, "state", state);
        return part;
    }

    private static Assignment declared(AssignmentState state) {
        Assignment part = part(state, false);
        ReflectionTestUtils.setField(part, "notApplicableReason", "不涉及");
        return part;
    }

    @TestFactory
    Stream<DynamicTest> part() {
        return table(state -> part(state, false))
                .from(
                        AssignmentState.PENDING,
                        Map.of(
                                "receive", AssignmentState.IN_PROGRESS,
                                "receiveForUnit", AssignmentState.IN_PROGRESS,
                                "takeOver", AssignmentState.SUBMITTED,
                                "declareNotApplicable", AssignmentState.PENDING,
                                "release", AssignmentState.NOT_APPLICABLE,
                                "requireBeforeDone", AssignmentState.PENDING,
                                "endWithTask", AssignmentState.UNREPORTED))
                .from(
                        AssignmentState.IN_PROGRESS,
                        Map.of(
                                "submit", AssignmentState.SUBMITTED,
                                "declareNotApplicable", AssignmentState.IN_PROGRESS,
                                "release", AssignmentState.NOT_APPLICABLE,
                                "endWithTask", AssignmentState.UNREPORTED,
                                "requireBeforeDone", AssignmentState.IN_PROGRESS,
                                "requireReporting", AssignmentState.IN_PROGRESS))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> partThatWasDeclaredNotApplicable() {
        return table(AssignmentTransitionTest::declared)
                .from(
                        AssignmentState.PENDING,
                        Map.of(
                                "receive", AssignmentState.IN_PROGRESS,
                                "receiveForUnit", AssignmentState.IN_PROGRESS,
                                "takeOver", AssignmentState.SUBMITTED,
                                "declareNotApplicable", AssignmentState.PENDING,
                                "acceptNotApplicable", AssignmentState.NOT_APPLICABLE,
                                "refuseNotApplicable", AssignmentState.IN_PROGRESS,
                                "release", AssignmentState.NOT_APPLICABLE,
                                "requireBeforeDone", AssignmentState.PENDING,
                                "endWithTask", AssignmentState.UNREPORTED))
                .from(
                        AssignmentState.IN_PROGRESS,
                        Map.of(
                                "submit", AssignmentState.SUBMITTED,
                                "declareNotApplicable", AssignmentState.IN_PROGRESS,
                                "acceptNotApplicable", AssignmentState.NOT_APPLICABLE,
                                "refuseNotApplicable", AssignmentState.IN_PROGRESS,
                                "release", AssignmentState.NOT_APPLICABLE,
                                "endWithTask", AssignmentState.UNREPORTED,
                                "requireBeforeDone", AssignmentState.IN_PROGRESS,
                                "requireReporting", AssignmentState.IN_PROGRESS))
                .tests();
    }

    private static TransitionTable<Assignment, AssignmentState> table(
            java.util.function.Function<AssignmentState, Assignment> standing) {
        Map<String, AssignmentState> ended = new HashMap<>();
        TransitionTable<Assignment, AssignmentState> table = new TransitionTable<>(
                        Assignment.class, AssignmentState.class, standing, Assignment::getState)
                .action("receive", part -> part.receive(2, NOW))
                .action("receiveForUnit", part -> part.receiveForUnit(2, NOW))
                .action("submit", part -> part.submit(NOW))
                .action("confirm", part -> part.confirm(NOW))
                .action("returnForRework", part -> part.returnForRework("材料不全"))
                .action("declareNotApplicable", part -> part.declareNotApplicable("不涉及"))
                .action("acceptNotApplicable", part -> part.acceptNotApplicable(NOW))
                .action("refuseNotApplicable", part -> part.refuseNotApplicable("涉及", NOW))
                .action("endWithTask", part -> part.endWithTask(false, NOW))
                .action("requireReporting", Assignment::requireReporting)
                .action("release", part -> part.release("新版不再列名", NOW))
                .action("rejoin", Assignment::rejoin)
                .action("passOn", part -> part.passOn("机构改革", NOW))
                .action("takeOver", part -> part.takeOver(part(AssignmentState.SUBMITTED, false)))
                .action("reopen", Assignment::reopen)
                .action("requireBeforeDone", part -> part.requireBeforeDone("object"))
                .notActions("reported", "takeRole", "awaitReceipt", "handOver")
                .from(
                        AssignmentState.SUBMITTED,
                        Map.of(
                                "confirm", AssignmentState.COMPLETED,
                                "returnForRework", AssignmentState.IN_PROGRESS,
                                "release", AssignmentState.SUBMITTED,
                                "passOn", AssignmentState.NOT_APPLICABLE,
                                "endWithTask", AssignmentState.COMPLETED,
                                "requireReporting", AssignmentState.SUBMITTED));
        for (AssignmentState state : AssignmentState.values()) {
            if (state.isEnded()) {
                ended.clear();
                ended.put("endWithTask", state);
                ended.put("release", state);
                if (state == AssignmentState.NOT_APPLICABLE) {
                    ended.put("rejoin", AssignmentState.PENDING);
                } else {
                    ended.put("reopen", AssignmentState.PENDING);
                }
                table.from(state, ended);
            }
        }
        return table;
    }

    @Test
    void aPartThatWasReportedOnIsCompletedWithItsTaskAndTheTimeIsKept() {
        Assignment part = part(AssignmentState.IN_PROGRESS, false);
        part.endWithTask(true, NOW);
        assertThat(part.getState()).isEqualTo(AssignmentState.COMPLETED);
        assertThat(part.getCompletedAt()).isEqualTo(NOW);
        part.endWithTask(false, NOW.plusSeconds(1));
        assertThat(part.getCompletedAt()).isEqualTo(NOW);
    }

    @Test
    void whoLeadsIsUnderWayAndWhoIsReleasedLeadsNoMore() {
        for (AssignmentState done : List.of(AssignmentState.SUBMITTED, AssignmentState.COMPLETED)) {
            Assignment part = part(done, false);
            assertThat(part.takeRole(AssignmentRole.LEAD, true, 1)).isTrue();
            assertThat(part.getState()).isEqualTo(AssignmentState.IN_PROGRESS);
            Assignment lead = part(done, true);
            assertThat(lead.release("不再牵头", NOW)).isFalse();
            assertThat(lead.isPrimaryLead()).isFalse();
        }
    }

    @Test
    void thePrimaryLeadIsAlwaysConcerned() {
        Assignment lead = part(AssignmentState.PENDING, true);
        assertThatThrownBy(() -> lead.declareNotApplicable("不涉及")).isInstanceOf(InvalidInputException.class);
        assertThat(lead.isNotApplicableDeclared()).isFalse();
    }

    @Test
    void aReturnOfThePartIsAnsweredByTheNextApprovedReport() {
        Assignment part = part(AssignmentState.SUBMITTED, false);
        part.returnForRework("材料不全");
        part.reported();
        assertThat(part.getReturnReason()).isEmpty();
    }

    @Test
    void aReasonThatIsMissingChangesNothing() {
        Assignment part = part(AssignmentState.SUBMITTED, false);
        assertThatThrownBy(() -> part.returnForRework(" ")).isInstanceOf(InvalidInputException.class);
        assertThat(part.getState()).isEqualTo(AssignmentState.SUBMITTED);
        Task task = PlanTransitionTest.task(TaskState.OPEN);
        assertThatThrownBy(() -> task.suspend(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> task.cancel(" ")).isInstanceOf(InvalidInputException.class);
        assertThat(task.getState()).isEqualTo(TaskState.OPEN);
    }
}
