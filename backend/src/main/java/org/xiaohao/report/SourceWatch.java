package org.xiaohao.report;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitUpdated;
import org.xiaohao.plan.IndicatorEvent.IndicatorDefined;
import org.xiaohao.plan.IndicatorEvent.IndicatorRemoved;
import org.xiaohao.progress.ProgressEvent.ApprovedProgressReturned;
import org.xiaohao.progress.ProgressEvent.EntryCorrected;
import org.xiaohao.progress.ProgressEvent.EntrySettled;
import org.xiaohao.progress.ProgressEvent.FigureAnswered;
import org.xiaohao.progress.ProgressEvent.FigureWithdrawn;
import org.xiaohao.progress.ProgressEvent.JointEventChanged;
import org.xiaohao.progress.ProgressEvent.ProgressApproved;
import org.xiaohao.review.ReviewEvent.ClosingCorrected;

/**
 * Marks the statements that rest on something that has changed, in the transaction of the change: those of which an entry
 * of the part and period is a source, whether its words stand in the text or its figure in a total.
 */
@Component
class SourceWatch {

    private static final String MARK = """
            update report_statement set stale = true where removed = false and id in (
              select f.statement_id from report_source f
              where f.kind in ('ENTRY', 'PROBLEM', 'NEXT_STEP') and f.source_id in (""";

    private static final String SAME_REPORT = MARK + """
              select e.id from progress_entry e join progress_entry x
                on x.assignment_id = e.assignment_id and x.period_id = e.period_id
              where x.id = :id))""";

    private static final String WITH_EVENT =
            MARK + "select v.entry_id from indicator_value v where v.joint_event_id = :id))";

    private static final String WITH_INDICATOR = MARK + """
              select v.entry_id from indicator_value v join progress_entry e on e.id = v.entry_id
              where e.task_id = :id and (v.name = :name or v.indicator_id in (
                select i.id from indicator i where i.task_id = :id and i.name = :name))))""";

    private static final String OF_UNIT = MARK + "select e.id from progress_entry e where e.org_unit_id = :id))";

    private static final String OF_CLOSING = """
            update report_statement set stale = true where removed = false and id in (
              select f.statement_id from report_source f where f.kind = 'CLOSING' and f.source_id = :id)""";

    private final JdbcClient jdbc;

    SourceWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void approved(ProgressApproved event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void returned(ApprovedProgressReturned event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void corrected(EntryCorrected event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void withdrawn(FigureWithdrawn event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void answered(FigureAnswered event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void settled(EntrySettled event) {
        mark(SAME_REPORT, event.entryId());
    }

    @EventListener
    void closingCorrected(ClosingCorrected event) {
        mark(OF_CLOSING, event.requestId());
    }

    @EventListener
    void jointEventChanged(JointEventChanged event) {
        mark(WITH_EVENT, event.eventId());
    }

    @EventListener
    void indicatorDefined(IndicatorDefined event) {
        indicator(event.task().id(), event.name());
    }

    @EventListener
    void indicatorRemoved(IndicatorRemoved event) {
        indicator(event.task().id(), event.name());
    }

    private void indicator(long task, String name) {
        jdbc.sql(WITH_INDICATOR).param("id", task).param("name", name).update();
    }

    @EventListener
    void unitChanged(OrgUnitUpdated event) {
        mark(OF_UNIT, event.unitId());
    }

    private void mark(String sql, long id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
