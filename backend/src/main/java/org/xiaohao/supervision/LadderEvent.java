package org.xiaohao.supervision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.plan.OnTrail;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.plan.TrailLine;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.Role;

/** What the rules of the ladder do, and what is done to them. */
public sealed interface LadderEvent extends DomainEvent {

    /**
     * The rules pressed a unit.
     *
     * @param nudged of how much it was reminded before its day
     * @param urged of what after it
     * @param copyHeads whether the unit's head is urged, too
     */
    record UnitPressed(
            long jurisdictionId, long orgUnitId, int nudged, List<ReminderEvent.Sent> urged, boolean copyHeads)
            implements LadderEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LADDER_PRESS, orgUnitId, nudged + " / " + urged.size());
        }

        @Override
        public List<TrailLine> trail() {
            return urged.stream()
                    .map(one -> new TrailLine(
                            jurisdictionId, one.taskId(), orgUnitId, TrailKind.NUDGED, "", one.reminderId()))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            if (nudged > 0) {
                messages.add(message(MessageKind.DUE_SOON, EnumSet.of(Role.CLERK), nudged));
            }
            if (!urged.isEmpty()) {
                messages.add(message(
                        MessageKind.URGED,
                        copyHeads ? EnumSet.of(Role.CLERK, Role.UNIT_HEAD) : EnumSet.of(Role.CLERK),
                        urged.size()));
            }
            return messages;
        }

        private Message message(MessageKind kind, Set<Role> roles, int count) {
            return Message.toUnits(
                    jurisdictionId, Set.of(orgUnitId), roles, kind, Link.toWorkbench(), String.valueOf(count));
        }
    }

    /** Steps were put to the office. */
    record StepsProposed(long jurisdictionId, long orgUnitId, int steps) implements LadderEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LADDER_PROPOSE, orgUnitId, String.valueOf(steps));
        }
    }

    /**
     * What nobody reviewed for too long was told to who is next above.
     *
     * @param to who is told
     * @param days after how many working days
     */
    record ReviewsEscalated(long jurisdictionId, Role to, int days, List<WaitingReview> reviews)
            implements LadderEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LADDER_ESCALATE, jurisdictionId, to + " " + reviews.size());
        }

        @Override
        public List<TrailLine> trail() {
            return reviews.stream()
                    .map(one -> new TrailLine(
                            jurisdictionId, one.taskId(), one.orgUnitId(), TrailKind.REVIEW_ESCALATED, "", one.id()))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            return List.of(new Message(
                    jurisdictionId,
                    Set.of(),
                    Set.of(to),
                    MessageKind.REVIEWS_ESCALATED,
                    List.of(String.valueOf(reviews.size()), String.valueOf(days)),
                    Link.toMonitor()));
        }
    }

    /** The office decided that nothing is sent. */
    record StepsDismissed(long jurisdictionId, int steps) implements LadderEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LADDER_DISMISS, jurisdictionId, String.valueOf(steps));
        }
    }

    /** The office changed the rules, or paused them. */
    record LadderChanged(long jurisdictionId, int edition, LadderRules rules) implements LadderEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LADDER_CHANGE, jurisdictionId, edition + " " + rules);
        }
    }
}
