package org.xiaohao.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.OnTrail;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.plan.TrailLine;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.Role;

/** What happens to a request for a later due date, and to the day that the lead expects. */
public sealed interface ExtensionEvent extends OnTrail {

    /** The primary lead's part. */
    DutyReference lead();

    private static List<Message> tellUnit(DutyReference lead, Set<Role> roles, MessageKind kind, String words) {
        return List.of(Message.toUnits(
                lead.jurisdictionId(),
                Set.of(lead.orgUnitId()),
                roles,
                kind,
                Link.toTask(lead.taskId()),
                lead.taskNumber(),
                lead.taskTitle(),
                words));
    }

    private static List<TrailLine> asked(
            DutyReference lead, TrailKind kind, long requestId, LocalDate wanted, String reason) {
        LocalDate due = lead.taskDueDate();
        return List.of(TrailLine.of(lead, kind, reason, requestId)
                .changed(due == null ? "" : due.toString(), wanted.toString()));
    }

    private static List<Message> tellOffice(DutyReference lead, LocalDate wanted) {
        return List.of(Message.toOffice(
                lead.jurisdictionId(),
                MessageKind.EXTENSION_REQUESTED,
                Link.toTask(lead.taskId()),
                lead.taskNumber(),
                lead.taskTitle(),
                wanted.toString()));
    }

    /**
     * The lead asked for a later day.
     *
     * @param sent whether it went to the office at once, for the head asked
     */
    record ExtensionAsked(long requestId, DutyReference lead, LocalDate wanted, String reason, boolean sent)
            implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.EXTENSION_ASK, requestId, wanted + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return sent ? asked(lead, TrailKind.EXTENSION_ASKED, requestId, wanted, reason) : List.of();
        }

        @Override
        public List<Message> messages() {
            return sent
                    ? tellOffice(lead, wanted)
                    : tellUnit(lead, Set.of(Role.UNIT_HEAD), MessageKind.EXTENSION_PREPARED, wanted.toString());
        }
    }

    /** The head sent on what the clerk had prepared; until now it was the unit's own affair. */
    record ExtensionSent(long requestId, DutyReference lead, LocalDate wanted, String reason)
            implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.EXTENSION_SEND, requestId, wanted.toString());
        }

        @Override
        public List<TrailLine> trail() {
            return asked(lead, TrailKind.EXTENSION_SENT, requestId, wanted, reason);
        }

        @Override
        public List<Message> messages() {
            return tellOffice(lead, wanted);
        }
    }

    /**
     * The office moved the due date.
     *
     * @param before the due date until then
     * @param units whose parts the task has
     */
    record ExtensionApproved(
            long requestId, DutyReference lead, LocalDate before, LocalDate granted, String words, Set<Long> units)
            implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.EXTENSION_APPROVE, requestId, before + " \u2192 " + granted + " " + words);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(new TrailLine(
                            lead.jurisdictionId(), lead.taskId(), null, TrailKind.EXTENSION_APPROVED, words, requestId)
                    .changed(before.toString(), granted.toString()));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    lead.jurisdictionId(),
                    units,
                    MessageKind.EXTENSION_APPROVED,
                    Link.toTask(lead.taskId()),
                    lead.taskNumber(),
                    lead.taskTitle(),
                    granted.toString()));
        }
    }

    /**
     * The head or the office said no.
     *
     * @param byHead whether it was the head, so that nobody outside the unit hears of it
     */
    record ExtensionRefused(long requestId, DutyReference lead, String reason, boolean byHead)
            implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    byHead ? AuditAction.EXTENSION_SEND_BACK : AuditAction.EXTENSION_REFUSE, requestId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return byHead
                    ? List.of()
                    : List.of(new TrailLine(
                            lead.jurisdictionId(),
                            lead.taskId(),
                            null,
                            TrailKind.EXTENSION_REFUSED,
                            reason,
                            requestId));
        }

        @Override
        public List<Message> messages() {
            return tellUnit(
                    lead,
                    byHead ? Set.of(Role.CLERK) : Set.of(Role.CLERK, Role.UNIT_HEAD),
                    MessageKind.EXTENSION_REFUSED,
                    reason);
        }
    }

    /**
     * The unit took it back.
     *
     * @param sent whether it lay with the office
     */
    record ExtensionWithdrawn(long requestId, DutyReference lead, boolean sent) implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.EXTENSION_WITHDRAW, requestId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return sent ? List.of(TrailLine.of(lead, TrailKind.EXTENSION_WITHDRAWN, "", requestId)) : List.of();
        }
    }

    /**
     * It ended with its task, or with the lead of its unit.
     *
     * @param unit that had asked
     * @param sent whether it lay with the office
     */
    record ExtensionLapsed(long requestId, DutyReference lead, long unit, boolean sent, String reason)
            implements ExtensionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.EXTENSION_LAPSE, requestId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return sent
                    ? List.of(new TrailLine(
                            lead.jurisdictionId(), lead.taskId(), unit, TrailKind.EXTENSION_LAPSED, "", requestId))
                    : List.of();
        }

        @Override
        public List<Message> messages() {
            return RequestsLapse.tell(lead, Set.of(unit), reason);
        }
    }

    /**
     * 预计完成: the lead says by when it will be done.
     *
     * @param before what it had said, or null
     * @param after what it says now, or null where it says nothing any more
     */
    record ForecastChanged(
            DutyReference lead,
            @Nullable LocalDate before,
            @Nullable LocalDate after) implements ExtensionEvent {

        private static String words(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.TASK_FORECAST, lead.taskId(), words(before) + " \u2192 " + words(after));
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(lead, TrailKind.FORECAST_CHANGED, "", lead.assignmentId())
                    .changed(words(before), words(after)));
        }
    }
}
