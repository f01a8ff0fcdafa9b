package org.xiaohao.report;

import java.util.function.UnaryOperator;
import org.xiaohao.shared.IllegalTransitionException;

/** A step in the life of an annual report. */
public enum ReportAct {
    DISCUSS(ReportState::discuss),
    SUBMIT(ReportState::submit),
    WITHDRAW(ReportState::withdraw),
    SEND_BACK(ReportState::sendBack),
    SIGN(ReportState::sign),
    REPORT(ReportState::report),
    PUBLISH(ReportState::publish),
    REOPEN(ReportState::reopen);

    private final UnaryOperator<ReportState> move;

    ReportAct(UnaryOperator<ReportState> move) {
        this.move = move;
    }

    /**
     * The state after it.
     *
     * @throws IllegalTransitionException when the present state does not allow it
     */
    ReportState from(ReportState state) {
        return move.apply(state);
    }

    /** Whether the office takes it; the leaders take the others. */
    public boolean isOfOffice() {
        return this != SIGN && this != SEND_BACK;
    }
}
