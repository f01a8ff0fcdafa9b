package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** What the office does with a plan as a whole, and with its draft, of which no unit is told. */
public sealed interface PlanEvent extends DomainEvent {

    record PlanCreated(long planId, String title, int tasks) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_CREATE, planId, title + " / " + tasks);
        }
    }

    /** @param due null makes the task long-term */
    record DraftDueDateSet(TaskReference task, @Nullable LocalDate due) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.PLAN_SET_DUE_DATE, task.id(), task.number() + " " + (due == null ? "-" : due));
        }
    }

    /**
     * How units report was changed.
     *
     * @param units whose periods are others from now on
     */
    record ReportingChanged(
            long planId,
            long jurisdictionId,
            String title,
            Set<Long> units,
            ReportingRule before,
            ReportingRule after,
            String reason)
            implements PlanEvent {

        @Override
        public List<Message> messages() {
            return units.isEmpty()
                    ? List.of()
                    : List.of(Message.toUnits(
                            jurisdictionId,
                            units,
                            MessageKind.PLAN_REPORTING_CHANGED,
                            Link.toWorkbench(),
                            title,
                            reason));
        }

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_CHANGE_REPORTING, planId, before + " \u2192 " + after + " " + reason);
        }
    }

    /**
     * The paper of a year on holidays moved days that are counted in working days.
     *
     * @param units whose days moved
     */
    record DueDaysMoved(long planId, long jurisdictionId, String title, Set<Long> units, int year)
            implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_MOVE_DUE_DAYS, planId, Integer.toString(year));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    jurisdictionId,
                    units,
                    MessageKind.PLAN_DUE_DAYS_MOVED,
                    Link.toWorkbench(),
                    title,
                    Integer.toString(year)));
        }
    }

    /** 机构改革: the open duties of a unit passed to another one. */
    record DutiesMoved(
            long successionId, long fromUnit, long toUnit, Set<Long> tasks, String from, String to, String reason)
            implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.DUTIES_MOVE, successionId, from + " \u2192 " + to + " " + tasks.size() + " " + reason);
        }
    }

    record DraftDeleted(long planId, String title) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_DELETE_DRAFT, planId, title);
        }
    }

    /**
     * 交办.
     *
     * @param duties how many parts each unit has
     */
    record PlanIssued(
            long planId, long jurisdictionId, String title, List<TaskReference> tasks, Map<Long, Integer> duties)
            implements PlanEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_ISSUE, planId, title);
        }

        @Override
        public List<TrailLine> trail() {
            return tasks.stream()
                    .map(task -> TrailLine.of(task, TrailKind.ISSUED, ""))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            return Message.byCount(
                    duties,
                    (units, count) -> Message.toUnits(
                            jurisdictionId, units, MessageKind.PLAN_ISSUED, Link.toWorkbench(), title, count));
        }
    }

    /** A newer version of the document was brought in; what it meant for each task, {@link TaskEvent}s say. */
    record PlanAmended(long planId, String reason) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_AMEND, planId, reason);
        }
    }

    record PlanClosed(long planId, String title) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_CLOSE, planId, title);
        }
    }

    record PlanArchived(long planId, String title) implements PlanEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PLAN_ARCHIVE, planId, title);
        }
    }
}
