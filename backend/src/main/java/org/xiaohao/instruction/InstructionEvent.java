package org.xiaohao.instruction;

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
import org.xiaohao.shared.Settled;

/** What happens between the leaders, the office and the units about a task. */
public sealed interface InstructionEvent extends OnTrail {

    /** The primary lead's part of the task. */
    DutyReference task();

    private static TrailLine line(DutyReference task, @Nullable Long unit, TrailKind kind, String words, long id) {
        return new TrailLine(task.jurisdictionId(), task.taskId(), unit, kind, words, id);
    }

    private static Message toLeaders(DutyReference task, Set<Role> roles, MessageKind kind, String words) {
        return new Message(
                task.jurisdictionId(),
                Set.of(),
                roles,
                kind,
                List.of(task.taskNumber(), task.taskTitle(), words),
                Link.toTask(task.taskId()));
    }

    /**
     * A leader said something.
     *
     * @param referred whether it settles what the office had put before him
     */
    record InstructionGiven(
            long instructionId,
            DutyReference task,
            long orgUnitId,
            String leader,
            String words,
            @Nullable LocalDate answerDue,
            boolean referred)
            implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INSTRUCTION_GIVE, instructionId, task.taskNumber() + " " + leader);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.INSTRUCTED, leader + " " + words, instructionId));
        }

        @Override
        public List<Message> messages() {
            return List.of(
                    Message.toUnits(
                            task.jurisdictionId(),
                            Set.of(orgUnitId),
                            MessageKind.INSTRUCTED,
                            Link.toTask(task.taskId()),
                            task.taskNumber(),
                            task.taskTitle(),
                            words),
                    Message.toOffice(
                            task.jurisdictionId(),
                            MessageKind.INSTRUCTED,
                            Link.toTask(task.taskId()),
                            task.taskNumber(),
                            task.taskTitle(),
                            words));
        }

        @Override
        public List<Settled> settles() {
            return referred ? List.of(new Settled(MessageKind.REFERRED, Link.toTask(task.taskId()), null)) : List.of();
        }
    }

    /**
     * The unit answered.
     *
     * @param last whether no other instruction on the task waits for the unit
     */
    record InstructionAnswered(long instructionId, DutyReference task, long orgUnitId, String answer, boolean last)
            implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INSTRUCTION_ANSWER, instructionId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, orgUnitId, TrailKind.INSTRUCTION_ANSWERED, answer, instructionId));
        }

        @Override
        public List<Message> messages() {
            return List.of(toLeaders(task, Set.of(Role.LEADER, Role.OFFICE), MessageKind.INSTRUCTION_ANSWERED, answer));
        }

        @Override
        public List<Settled> settles() {
            return last
                    ? List.of(new Settled(MessageKind.INSTRUCTED, Link.toTask(task.taskId()), orgUnitId))
                    : List.of();
        }
    }

    /**
     * No answer is asked any more.
     *
     * @param last whether no other instruction on the task waits for the unit
     */
    record InstructionWaived(long instructionId, DutyReference task, long orgUnitId, String reason, boolean last)
            implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.INSTRUCTION_WAIVE, instructionId, task.taskNumber() + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.INSTRUCTION_WAIVED, reason, instructionId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    task.jurisdictionId(),
                    Set.of(orgUnitId),
                    MessageKind.INSTRUCTION_WAIVED,
                    Link.toTask(task.taskId()),
                    task.taskNumber(),
                    task.taskTitle(),
                    reason));
        }

        @Override
        public List<Settled> settles() {
            return last
                    ? List.of(new Settled(MessageKind.INSTRUCTED, Link.toTask(task.taskId()), orgUnitId))
                    : List.of();
        }
    }

    /** The office put a task before the leaders. */
    record TaskReferred(long referralId, DutyReference task, String ask) implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REFERRAL_MAKE, referralId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.REFERRED, ask, referralId));
        }

        @Override
        public List<Message> messages() {
            return List.of(toLeaders(task, Set.of(Role.LEADER), MessageKind.REFERRED, ask));
        }
    }

    /** A leader has seen it, and says nothing. */
    record ReferralNoted(long referralId, DutyReference task) implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REFERRAL_NOTE, referralId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.REFERRAL_NOTED, "", referralId));
        }

        @Override
        public List<Settled> settles() {
            return List.of(new Settled(MessageKind.REFERRED, Link.toTask(task.taskId()), null));
        }
    }

    /** It waits for his word again. */
    record NoteTakenBack(long referralId, DutyReference task, String ask) implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REFERRAL_TAKE_UP, referralId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.REFERRED, ask, referralId));
        }
    }

    /**
     * Nothing is asked of the leaders any more.
     *
     * @param lapsed whether it ended with its task; otherwise the office took it back
     */
    record ReferralEnded(long referralId, DutyReference task, boolean lapsed) implements InstructionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    lapsed ? AuditAction.REFERRAL_LAPSE : AuditAction.REFERRAL_WITHDRAW, referralId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(line(task, null, TrailKind.REFERRAL_WITHDRAWN, "", referralId));
        }

        @Override
        public List<Settled> settles() {
            return List.of(new Settled(MessageKind.REFERRED, Link.toTask(task.taskId()), null));
        }
    }
}
