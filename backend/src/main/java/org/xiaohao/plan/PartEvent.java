package org.xiaohao.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** What happens to a unit's part in a task. */
public sealed interface PartEvent extends OnTrail {

    DutyReference part();

    private static AuditNote note(DutyReference part, AuditAction action, String words) {
        return new AuditNote(action, part.assignmentId(), words);
    }

    private static List<TrailLine> line(DutyReference part, TrailKind kind, String words) {
        return List.of(TrailLine.of(part, kind, words.strip(), part.assignmentId()));
    }

    private static List<Message> tell(DutyReference part, long unit, MessageKind kind) {
        return List.of(Message.toUnits(
                part.jurisdictionId(),
                Set.of(unit),
                kind,
                Link.toTask(part.taskId()),
                part.taskNumber(),
                part.taskTitle()));
    }

    /** 签收; nobody need be told. */
    record DutyReceived(DutyReference part) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_RECEIVE, "");
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.RECEIVED, "");
        }
    }

    /**
     * 不涉及: the unit says that it is not concerned; the primary lead is to answer.
     *
     * @param leadUnit the unit of the primary lead; null where the task has none
     */
    record NotApplicableDeclared(
            DutyReference part, @Nullable Long leadUnit, String reason) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_DECLARE_NOT_APPLICABLE, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.NOT_APPLICABLE_DECLARED, reason);
        }

        @Override
        public List<Message> messages() {
            return leadUnit == null ? List.of() : tell(part, leadUnit, MessageKind.NOT_APPLICABLE_DECLARED);
        }
    }

    record NotApplicableAccepted(DutyReference part) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_ACCEPT_NOT_APPLICABLE, "");
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.NOT_APPLICABLE_ACCEPTED, "");
        }

        @Override
        public List<Message> messages() {
            return tell(part, part.orgUnitId(), MessageKind.NOT_APPLICABLE_ACCEPTED);
        }
    }

    record NotApplicableRefused(DutyReference part, String reason) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_REFUSE_NOT_APPLICABLE, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.NOT_APPLICABLE_REFUSED, reason);
        }

        @Override
        public List<Message> messages() {
            return tell(part, part.orgUnitId(), MessageKind.PART_RETURNED);
        }
    }

    /** The primary lead agrees that the part is done. */
    record PartConfirmed(DutyReference part) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_CONFIRM, "");
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.UNIT_CONFIRMED, "");
        }

        @Override
        public List<Message> messages() {
            return tell(part, part.orgUnitId(), MessageKind.PART_CONFIRMED);
        }
    }

    /** The primary lead sends the part back. */
    record PartReturned(DutyReference part, String reason) implements PartEvent {

        @Override
        public AuditNote audit() {
            return note(part, AuditAction.ASSIGNMENT_RETURN, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return line(part, TrailKind.UNIT_RETURNED, reason);
        }

        @Override
        public List<Message> messages() {
            return tell(part, part.orgUnitId(), MessageKind.PART_RETURNED);
        }
    }
}
