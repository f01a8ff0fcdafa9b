package org.xiaohao.review;

import java.util.List;
import java.util.Set;
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

/** What happens to an application for closing a task. */
public sealed interface ReviewEvent extends OnTrail {

    long requestId();

    /** The primary lead's part. */
    DutyReference lead();

    private static TrailLine ofTask(DutyReference lead, TrailKind kind, String words, long requestId) {
        return new TrailLine(lead.jurisdictionId(), lead.taskId(), null, kind, words, requestId);
    }

    private static List<Message> answer(DutyReference lead, long unit, MessageKind kind) {
        return List.of(Message.toUnits(
                lead.jurisdictionId(),
                Set.of(unit),
                kind,
                Link.toTask(lead.taskId()),
                lead.taskNumber(),
                lead.taskTitle()));
    }

    /** 办结申请. */
    record ClosingRequested(long requestId, DutyReference lead, String summary) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_APPLY, requestId, summary);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(lead, TrailKind.CLOSING_REQUESTED, summary, requestId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toOffice(
                    lead.jurisdictionId(),
                    MessageKind.CLOSING_REQUESTED,
                    Link.toTask(lead.taskId()),
                    lead.taskNumber(),
                    lead.taskTitle()));
        }
    }

    /**
     * 销号: the office struck the task off.
     *
     * @param applicant the unit that had applied
     * @param silent the units that never reported, as one text
     */
    record ClosingApproved(long requestId, DutyReference lead, long applicant, String silent) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_APPROVE, requestId, silent);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(ofTask(lead, TrailKind.CLOSED, silent, requestId));
        }

        @Override
        public List<Message> messages() {
            return answer(lead, applicant, MessageKind.CLOSING_APPROVED);
        }
    }

    /**
     * The office sent the application back.
     *
     * @param applicant the unit that had applied
     */
    record ClosingReturned(long requestId, DutyReference lead, long applicant, String reason) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_RETURN, requestId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(ofTask(lead, TrailKind.CLOSING_RETURNED, reason, requestId));
        }

        @Override
        public List<Message> messages() {
            return answer(lead, applicant, MessageKind.CLOSING_RETURNED);
        }
    }

    /** The clerk of the lead prepared it; the head is to send it on. */
    record ClosingPrepared(long requestId, DutyReference lead, String summary) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_PREPARE, requestId, summary);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of();
        }

        @Override
        public List<Message> messages() {
            return tell(lead, Set.of(Role.UNIT_HEAD), MessageKind.CLOSING_PREPARED);
        }
    }

    /** The head did not send it on; only the unit hears of it. */
    record ClosingSentBack(long requestId, DutyReference lead, String reason) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_SEND_BACK, requestId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of();
        }

        @Override
        public List<Message> messages() {
            return tell(lead, Set.of(Role.CLERK), MessageKind.CLOSING_RETURNED);
        }
    }

    /** What a clerk prepared nobody sends on any more; only the unit that had led hears of it. */
    record ClosingLapsed(long requestId, DutyReference lead, long unit, String summary) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_LAPSE, requestId, summary);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of();
        }

        @Override
        public List<Message> messages() {
            return RequestsLapse.tell(lead, Set.of(unit), summary);
        }
    }

    /**
     * The unit took it back.
     *
     * @param sent whether it lay with the office
     */
    record ClosingWithdrawn(long requestId, DutyReference lead, boolean sent) implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_WITHDRAW, requestId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return sent ? List.of(TrailLine.of(lead, TrailKind.CLOSING_WITHDRAWN, "", requestId)) : List.of();
        }
    }

    /**
     * The office corrected what it had approved.
     *
     * @param units whose parts the task has
     * @param before the summary, and each target with its result on a line
     * @param after the same as it is now
     */
    record ClosingCorrected(
            long requestId, DutyReference lead, Set<Long> units, String before, String after, String reason)
            implements ReviewEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REVIEW_CORRECT, requestId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(
                    ofTask(lead, TrailKind.CLOSING_CORRECTED, reason, requestId).changed(before, after));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    lead.jurisdictionId(),
                    units,
                    MessageKind.CLOSING_CORRECTED,
                    Link.toTask(lead.taskId()),
                    lead.taskNumber(),
                    lead.taskTitle(),
                    reason));
        }
    }

    private static List<Message> tell(DutyReference lead, Set<Role> roles, MessageKind kind) {
        return List.of(Message.toUnits(
                lead.jurisdictionId(),
                Set.of(lead.orgUnitId()),
                roles,
                kind,
                Link.toTask(lead.taskId()),
                lead.taskNumber(),
                lead.taskTitle()));
    }
}
