package org.xiaohao.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * Everything about a task on one page, the trail aside.
 *
 * @param reporting how its units report
 * @param ownReporting whether that is the task's own rule and not the plan's
 * @param body the point as printed, without the tail
 * @param source the point with its tail as printed, in which the spans are counted
 * @param particulars its indicators, posts, fields of a rectification ledger, and recurrence
 * @param extensions how often a later due date was granted
 * @param forecast by when the primary lead expects to be done; null where it does not say
 * @param mayManage whether the acting person may change its due date, suspend or cancel it
 * @param ownLead whether the acting person's unit is its primary lead
 */
public record TaskDetails(
        TaskSummary summary,
        int version,
        String planTitle,
        String documentNumber,
        PlanState planState,
        ReportingRule reporting,
        boolean ownReporting,
        String body,
        String source,
        List<Span> spans,
        @Nullable LocalDate originalDueDate,
        @Nullable DueDateSource dueDateSource,
        String dueDateText,
        int extensions,
        @Nullable LocalDate forecast,
        String stateReason,
        @Nullable Instant issuedAt,
        @Nullable Instant closedAt,
        List<PeriodReference> periods,
        List<Part> parts,
        TaskParticulars particulars,
        boolean mayManage,
        boolean ownLead) {

    /** The units that never reported: closing the task now would record them so. In document order. */
    public List<String> unreportedUnits() {
        return parts.stream()
                .filter(part -> !part.primaryLead() && !part.state().isEnded())
                .filter(part -> !part.hasReported())
                .map(Part::unitName)
                .toList();
    }

    /**
     * A name of the source text.
     *
     * @param start within {@link TaskDetails#source()}, in UTF-16 units
     * @param end exclusive
     */
    public record Span(AssignmentRole role, int start, int end) {}

    /**
     * One unit's part with a cell for each period.
     *
     * @param handlerId who of the unit works on it; null where nobody is named
     * @param handlerName the name of that person; empty where nobody is named
     * @param receiveBy the day by which it is to be received, or null where none was set
     * @param receiptLight how its receipt stands; null once it is received
     */
    public record Part(
            long assignmentId,
            long orgUnitId,
            String unitName,
            AssignmentRole role,
            boolean primaryLead,
            AssignmentState state,
            @Nullable Long handlerId,
            String handlerName,
            @Nullable LocalDate receiveBy,
            @Nullable Light receiptLight,
            @Nullable Instant receivedAt,
            String notApplicableReason,
            String returnReason,
            List<Cell> cells) {

        /** Whether a report of its was approved. */
        public boolean hasReported() {
            return cells.stream().anyMatch(cell -> cell.state() == CellState.ON_TIME || cell.state() == CellState.LATE);
        }
    }

    /**
     * One period of a part.
     *
     * @param daysLate how late it came, or how long it has been missing; 0 when neither
     */
    public record Cell(long periodId, CellState state, long daysLate) {}

    /** How a period of a part stands. */
    public enum CellState {
        ON_TIME,
        LATE,
        MISSING,
        /** The period runs, nothing reported yet. */
        DUE,
        FUTURE,
        /** Nothing is expected any more. */
        WAIVED
    }
}
