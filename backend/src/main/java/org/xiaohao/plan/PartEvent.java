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

    /** 异议: the unit says that it is not its duty; the office is to answer. */
    record ObjectionRaised(long objectionId, DutyReference part, String reason) implements PartEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.OBJECTION_RAISE, objectionId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.OBJECTED, reason, objectionId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toOffice(
                    part.jurisdictionId(),
                    MessageKind.OBJECTION_RAISED,
                    Link.toTask(part.taskId()),
                    part.taskNumber(),
                    part.taskTitle(),
                    reason));
        }
    }

    /** The unit took its objection back. */
    record ObjectionWithdrawn(long objectionId, DutyReference part) implements PartEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.OBJECTION_WITHDRAW, objectionId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.OBJECTION_WITHDRAWN, "", objectionId));
        }
    }

    /** The office assigned anew. */
    record ObjectionUpheld(long objectionId, DutyReference part, String answer) implements PartEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.OBJECTION_UPHOLD, objectionId, answer);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.OBJECTION_UPHELD, answer, objectionId));
        }

        @Override
        public List<Message> messages() {
            return tell(part, MessageKind.OBJECTION_UPHELD, answer);
        }
    }

    /** The office insists. */
    record ObjectionInsisted(long objectionId, DutyReference part, String answer) implements PartEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.OBJECTION_INSIST, objectionId, answer);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.OBJECTION_INSISTED, answer, objectionId));
        }

        @Override
        public List<Message> messages() {
            return tell(part, MessageKind.OBJECTION_INSISTED, answer);
        }
    }

    /** It ended with the part before the office answered. */
    record ObjectionLapsed(long objectionId, DutyReference part, String reason) implements PartEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.OBJECTION_LAPSE, objectionId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.OBJECTION_LAPSED, "", objectionId));
        }

        @Override
        public List<Message> messages() {
            return tell(part, MessageKind.REQUEST_LAPSED, reason);
        }
    }

    private static List<Message> tell(DutyReference part, MessageKind kind, String answer) {
        return List.of(Message.toUnits(
                part.jurisdictionId(),
                Set.of(part.orgUnitId()),
                kind,
                Link.toTask(part.taskId()),
                part.taskNumber(),
                part.taskTitle(),
                answer));
    }
}
