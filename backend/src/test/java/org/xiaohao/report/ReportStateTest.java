package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.report.ReportAct.DISCUSS;
import static org.xiaohao.report.ReportAct.PUBLISH;
import static org.xiaohao.report.ReportAct.REOPEN;
import static org.xiaohao.report.ReportAct.REPORT;
import static org.xiaohao.report.ReportAct.SEND_BACK;
import static org.xiaohao.report.ReportAct.SIGN;
import static org.xiaohao.report.ReportAct.SUBMIT;
import static org.xiaohao.report.ReportAct.WITHDRAW;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.shared.IllegalTransitionException;

class ReportStateTest {

    /** Every step that there is; all others are refused. */
    private static final Map<ReportState, Map<ReportAct, ReportState>> MOVES = Map.of(
            ReportState.DRAFT,
            Map.of(DISCUSS, ReportState.DISCUSSION, SUBMIT, ReportState.SUBMITTED),
            ReportState.DISCUSSION,
            Map.of(SUBMIT, ReportState.SUBMITTED),
            ReportState.SUBMITTED,
            Map.of(
                    WITHDRAW, ReportState.DISCUSSION,
                    SEND_BACK, ReportState.DISCUSSION,
                    SIGN, ReportState.SIGNED),
            ReportState.SIGNED,
            Map.of(REPORT, ReportState.REPORTED, REOPEN, ReportState.DISCUSSION),
            ReportState.REPORTED,
            Map.of(PUBLISH, ReportState.PUBLISHED, REOPEN, ReportState.DISCUSSION),
            ReportState.PUBLISHED,
            Map.of(REOPEN, ReportState.DISCUSSION));

    @TestFactory
    Stream<DynamicTest> everyStepIsTakenFromWhereItMayAndRefusedElsewhere() {
        return Arrays.stream(ReportState.values())
                .flatMap(state -> Arrays.stream(ReportAct.values())
                        .map(act -> DynamicTest.dynamicTest(state + " " + act, () -> {
                            ReportState to = MOVES.getOrDefault(state, Map.of()).get(act);
                            if (to == null) {
                                assertThatThrownBy(() -> act.from(state))
                                        .isInstanceOf(IllegalTransitionException.class);
                            } else {
                                assertThat(act.from(state)).isEqualTo(to);
                            }
                        })));
    }

    @Test
    void theTextIsLockedFromTheSignatureOn() {
        assertThat(ReportState.values())
                .filteredOn(ReportState::isLocked)
                .containsExactly(ReportState.SIGNED, ReportState.REPORTED, ReportState.PUBLISHED);
    }
}
