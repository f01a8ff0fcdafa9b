package org.xiaohao.report;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitUpdated;
import org.xiaohao.plan.IndicatorEvent.IndicatorDefined;
import org.xiaohao.plan.IndicatorEvent.IndicatorRemoved;
import org.xiaohao.plan.TaskEvent.TaskAmended;
import org.xiaohao.plan.TaskEvent.TaskCancelled;
import org.xiaohao.plan.TaskEvent.TaskReopened;
import org.xiaohao.plan.TaskEvent.TaskSuspended;
import org.xiaohao.progress.ProgressEvent.ApprovedProgressReturned;
import org.xiaohao.progress.ProgressEvent.EntryCorrected;
import org.xiaohao.progress.ProgressEvent.EntrySettled;
import org.xiaohao.progress.ProgressEvent.FigureAnswered;
import org.xiaohao.progress.ProgressEvent.FigureWithdrawn;
import org.xiaohao.progress.ProgressEvent.HighlightRemoved;
import org.xiaohao.progress.ProgressEvent.JointEventChanged;
import org.xiaohao.progress.ProgressEvent.ProgressApproved;
import org.xiaohao.report.ReportEvent.YearRecordChanged;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.review.ReviewEvent.ClosingApproved;
import org.xiaohao.review.ReviewEvent.ClosingCorrected;

/** Marks the statements that rest on something that has changed, in the transaction of the change. */
@Component
class SourceWatch {

    /** A change of what a unit is called, as {@link org.xiaohao.shared.Changes} words it. */
    private static final Pattern RENAMED = Pattern.compile("(?:^|; )(?:name|shortName|aliases): ");

    private final StaleMarks marks;

    SourceWatch(StaleMarks marks) {
        this.marks = marks;
    }

    @EventListener
    void approved(ProgressApproved event) {
        marks.ofEntry(event.entryId());
    }

    @EventListener
    void returned(ApprovedProgressReturned event) {
        marks.ofEntry(event.entryId());
    }

    @EventListener
    void corrected(EntryCorrected event) {
        marks.ofEntry(event.entryId());
    }

    @EventListener
    void withdrawn(FigureWithdrawn event) {
        marks.ofFigure(event.entryId(), event.position());
    }

    @EventListener
    void answered(FigureAnswered event) {
        marks.ofFigure(event.entryId(), event.position());
    }

    @EventListener
    void settled(EntrySettled event) {
        marks.ofRemark(event.entryId(), event.what().equals("problem") ? SourceKind.PROBLEM : SourceKind.NEXT_STEP);
    }

    /** What the lead says at the end comes before what it said on the way. */
    @EventListener
    void closed(ClosingApproved event) {
        marks.ofTask(event.lead().taskId());
    }

    @EventListener
    void closingCorrected(ClosingCorrected event) {
        marks.ofSource(Set.of(SourceKind.CLOSING), event.requestId());
    }

    @EventListener
    void reopened(TaskReopened event) {
        marks.ofClosings(event.task().id());
    }

    @EventListener
    void suspended(TaskSuspended event) {
        marks.ofTask(event.task().id());
    }

    @EventListener
    void cancelled(TaskCancelled event) {
        marks.ofTask(event.task().id());
    }

    @EventListener
    void amended(TaskAmended event) {
        marks.ofTitle(event.task().id(), event.task().title());
    }

    @EventListener
    void jointEventChanged(JointEventChanged event) {
        marks.ofEvent(event.eventId());
    }

    @EventListener
    void indicatorDefined(IndicatorDefined event) {
        marks.ofIndicator(event.task().id(), event.name());
    }

    @EventListener
    void indicatorRemoved(IndicatorRemoved event) {
        marks.ofIndicator(event.task().id(), event.name());
    }

    @EventListener
    void unitChanged(OrgUnitUpdated event) {
        if (RENAMED.matcher(event.changes()).find()) {
            marks.ofUnit(event.unitId());
        }
    }

    @EventListener
    void highlightRemoved(HighlightRemoved event) {
        marks.ofSource(Set.of(SourceKind.HIGHLIGHT), event.highlightId());
    }

    @EventListener
    void recordChanged(YearRecordChanged event) {
        marks.ofSource(Set.of(event.kind()), event.recordId());
        marks.ofList(event.kind(), event.joins());
    }
}
