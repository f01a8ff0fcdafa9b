package org.xiaohao.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** What happens to a request for coordination. */
public sealed interface CoordinationEvent extends OnTrail {

    /** The part whose unit asks. */
    DutyReference part();

    /**
     * A unit asked.
     *
     * @param asked the unit that is asked; null where it is the office or a leader
     */
    record CoordinationAsked(
            long requestId,
            DutyReference part,
            CoordinationAddressee addressee,
            @Nullable Long asked,
            String words,
            LocalDate answerDue)
            implements CoordinationEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COORDINATION_ASK, requestId, addressee + " " + words);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.COORDINATION_ASKED, words, requestId));
        }

        @Override
        public List<Message> messages() {
            String[] named = {part.taskNumber(), part.taskTitle(), words};
            Link link = Link.toTask(part.taskId());
            if (asked != null) {
                return List.of(Message.toUnits(
                        part.jurisdictionId(), Set.of(asked), MessageKind.COORDINATION_ASKED, link, named));
            }
            Role role = addressee == CoordinationAddressee.LEADER ? Role.LEADER : Role.OFFICE;
            return List.of(new Message(
                    part.jurisdictionId(),
                    Set.of(),
                    Set.of(role),
                    MessageKind.COORDINATION_ASKED,
                    List.of(named),
                    link));
        }
    }

    /** Whoever was asked answered. */
    record CoordinationAnswered(
            long requestId, DutyReference part, @Nullable Long answering, String answer) implements CoordinationEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COORDINATION_ANSWER, requestId, answer);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(new TrailLine(
                    part.jurisdictionId(),
                    part.taskId(),
                    answering,
                    TrailKind.COORDINATION_ANSWERED,
                    answer,
                    requestId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    part.jurisdictionId(),
                    Set.of(part.orgUnitId()),
                    MessageKind.COORDINATION_ANSWERED,
                    Link.toTask(part.taskId()),
                    part.taskNumber(),
                    part.taskTitle(),
                    answer));
        }
    }

    /** The unit needs it no more. */
    record CoordinationWithdrawn(long requestId, DutyReference part) implements CoordinationEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COORDINATION_WITHDRAW, requestId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.COORDINATION_WITHDRAWN, "", requestId));
        }
    }

    /**
     * The task ended before anybody answered.
     *
     * @param asked the unit that was asked; null where it was the office or a leader
     */
    record CoordinationLapsed(
            long requestId, DutyReference part, @Nullable Long asked, String words) implements CoordinationEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COORDINATION_LAPSE, requestId, words);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.COORDINATION_LAPSED, "", requestId));
        }

        @Override
        public List<Message> messages() {
            Set<Long> units =
                    asked == null ? Set.of(part.orgUnitId()) : new TreeSet<>(List.of(part.orgUnitId(), asked));
            return RequestsLapse.tell(part, units, words);
        }
    }
}
