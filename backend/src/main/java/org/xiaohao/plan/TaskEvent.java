package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** What the office does with a task of an issued plan. All units with a part in it are told. */
public sealed interface TaskEvent extends OnTrail {

    TaskReference task();

    /** Whose parts it has. */
    Set<Long> units();

    private static AuditNote note(TaskReference task, AuditAction action, String words) {
        return new AuditNote(action, task.id(), task.number() + " " + words);
    }

    private static List<TrailLine> line(TaskReference task, TrailKind kind, String words) {
        return List.of(TrailLine.of(task, kind, words));
    }

    private static Message tell(TaskReference task, Set<Long> units, MessageKind kind, String words) {
        return Message.toUnits(
                task.jurisdictionId(), units, kind, Link.toTask(task.id()), task.number(), task.title(), words);
    }

    private static Message handOver(TaskReference task, Set<Long> units, String planTitle) {
        return Message.toUnits(
                task.jurisdictionId(), units, MessageKind.PLAN_ISSUED, Link.toWorkbench(), planTitle, "1");
    }

    /** 补充交办: a task was added to an issued plan and handed over. */
    record TaskAdded(TaskReference task, Set<Long> units, String planTitle, String reason) implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.PLAN_ADD_TASK, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.ISSUED, reason);
        }

        @Override
        public List<Message> messages() {
            return List.of(handOver(task, units, planTitle));
        }
    }

    /**
     * A newer version of the document changed the task.
     *
     * @param newUnits those of the units that had no part before; it is handed over to them
     */
    record TaskAmended(TaskReference task, Set<Long> units, Set<Long> newUnits, String planTitle, String reason)
            implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.PLAN_AMEND_TASK, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.AMENDED, reason);
        }

        @Override
        public List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            if (!newUnits.isEmpty()) {
                messages.add(handOver(task, newUnits, planTitle));
            }
            messages.add(tell(task, units, MessageKind.TASK_AMENDED, reason));
            return messages;
        }
    }

    /** @param before null where the task was long-term */
    record DueDateChanged(
            TaskReference task, Set<Long> units, @Nullable LocalDate before, LocalDate due, String reason)
            implements TaskEvent {

        private String words() {
            return before + " \u2192 " + due + " " + reason;
        }

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_CHANGE_DUE_DATE, words());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(task, TrailKind.DUE_DATE_CHANGED, reason)
                    .changed(before == null ? "" : before.toString(), due.toString()));
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_DUE_DATE_CHANGED, words()));
        }
    }

    /** How its units report was changed. */
    record TaskReportingChanged(
            TaskReference task, Set<Long> units, ReportingRule before, ReportingRule after, String reason)
            implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_CHANGE_REPORTING, before + " \u2192 " + after + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.REPORTING_CHANGED, reason);
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_REPORTING_CHANGED, reason));
        }
    }

    /**
     * The office said anew who answers for it.
     *
     * @param newUnits those of the units that had no part before
     * @param before the units until then, by role
     * @param after the units from now on
     */
    record TaskAssigned(
            TaskReference task,
            Set<Long> units,
            Set<Long> newUnits,
            String planTitle,
            String before,
            String after,
            String reason)
            implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_ASSIGN, before + " \u2192 " + after + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(task, TrailKind.ASSIGNED, reason).changed(before, after));
        }

        @Override
        public List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            if (!newUnits.isEmpty()) {
                messages.add(handOver(task, newUnits, planTitle));
            }
            messages.add(tell(task, units, MessageKind.TASK_ASSIGNED, reason));
            return messages;
        }
    }

    /**
     * The office named what evidence it requires.
     *
     * @param before the pieces until then, one a line
     * @param after the pieces from now on
     */
    record EvidenceRequired(TaskReference task, Set<Long> units, String before, String after, String reason)
            implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_REQUIRE_EVIDENCE, before + " \u2192 " + after + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(
                    TrailLine.of(task, TrailKind.EVIDENCE_REQUIRED, reason).changed(before, after));
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_EVIDENCE_REQUIRED, reason));
        }
    }

    /** A closed task was taken up again. */
    record TaskReopened(TaskReference task, Set<Long> units, String reason) implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_REOPEN, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.REOPENED, reason);
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_REOPENED, reason));
        }
    }

    /** 中止. */
    record TaskSuspended(TaskReference task, Set<Long> units, String reason) implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_SUSPEND, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.SUSPENDED, reason);
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_SUSPENDED, reason));
        }
    }

    record TaskResumed(TaskReference task, Set<Long> units) implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_RESUME, "");
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.RESUMED, "");
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_RESUMED, ""));
        }
    }

    /** 撤销. */
    record TaskCancelled(TaskReference task, Set<Long> units, String reason) implements TaskEvent {

        @Override
        public AuditNote audit() {
            return note(task, AuditAction.TASK_CANCEL, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.CANCELLED, reason);
        }

        @Override
        public List<Message> messages() {
            return List.of(tell(task, units, MessageKind.TASK_CANCELLED, reason));
        }
    }
}
