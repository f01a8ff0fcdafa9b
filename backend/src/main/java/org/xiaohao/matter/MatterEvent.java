package org.xiaohao.matter;

import java.time.LocalDate;
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

/** What happens to a supervised matter beside what happens to its task. */
public sealed interface MatterEvent extends OnTrail {

    /** The primary lead's part of its task. */
    DutyReference task();

    /** What the office or a leader does is of no unit. */
    private static List<TrailLine> line(DutyReference task, TrailKind kind, String words, long id) {
        return List.of(new TrailLine(task.jurisdictionId(), task.taskId(), null, kind, words, id));
    }

    /** It was entered; its units are told of their task. */
    record MatterEntered(long matterId, DutyReference task, String basis) implements MatterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.MATTER_ENTER, matterId, task.taskNumber() + " " + basis);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.MATTER_ENTERED, basis, matterId);
        }
    }

    /** The lead answered. */
    record MatterAnswered(long matterId, DutyReference task, String answer) implements MatterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.MATTER_ANSWER, matterId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(task, TrailKind.MATTER_ANSWERED, answer, matterId));
        }

        @Override
        public List<Message> messages() {
            return List.of(new Message(
                    task.jurisdictionId(),
                    Set.of(),
                    Set.of(Role.LEADER, Role.OFFICE),
                    MessageKind.MATTER_ANSWERED,
                    List.of(task.taskNumber(), task.taskTitle(), answer),
                    Link.toTask(task.taskId())));
        }
    }

    /** It has a month, by a plan with days. */
    record MatterMadeComplex(long matterId, DutyReference task, LocalDate day, String plan) implements MatterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.MATTER_COMPLEX, matterId, task.taskNumber() + " " + day);
        }

        @Override
        public List<TrailLine> trail() {
            return line(task, TrailKind.MATTER_COMPLEX, day + " " + plan, matterId);
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    task.jurisdictionId(),
                    Set.of(task.orgUnitId()),
                    MessageKind.TASK_DUE_DATE_CHANGED,
                    Link.toTask(task.taskId()),
                    task.taskNumber(),
                    task.taskTitle(),
                    day + " " + plan));
        }
    }
}
