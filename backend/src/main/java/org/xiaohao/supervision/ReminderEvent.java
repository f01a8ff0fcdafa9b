package org.xiaohao.supervision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.OnTrail;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.plan.TrailLine;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** What happens to reminders. */
public sealed interface ReminderEvent extends OnTrail {

    /** One reminder of one late thing to one unit. */
    record Sent(long reminderId, long taskId, long orgUnitId) {}

    /**
     * The office reminded units of what is late, all in one act.
     *
     * @param words what it wrote to them; may be empty
     * @param why why units were pressed that had answered; may be empty
     */
    record RemindersSent(long planId, long jurisdictionId, ReminderKind kind, List<Sent> sent, String words, String why)
            implements ReminderEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.REMINDER_NUDGE,
                    planId,
                    sent.size() + " / " + perUnit().size() + (why.isEmpty() ? "" : " " + why));
        }

        @Override
        public List<TrailLine> trail() {
            return sent.stream()
                    .map(one -> new TrailLine(
                            jurisdictionId, one.taskId(), one.orgUnitId(), TrailKind.NUDGED, words, one.reminderId()))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            return Message.byCount(
                    perUnit(),
                    (units, count) ->
                            Message.toUnits(jurisdictionId, units, kind.message(), Link.toWorkbench(), count));
        }

        private Map<Long, Integer> perUnit() {
            return sent.stream().collect(Collectors.groupingBy(Sent::orgUnitId, Collectors.summingInt(one -> 1)));
        }
    }

    /** A unit said when and why. */
    record ReminderAnswered(long reminderId, DutyReference part, String answer) implements ReminderEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REMINDER_ANSWER, reminderId, answer);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.NUDGE_ANSWERED, answer, reminderId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toOffice(
                    part.jurisdictionId(),
                    MessageKind.REMINDER_ANSWERED,
                    Link.toTask(part.taskId()),
                    part.taskNumber(),
                    part.taskTitle(),
                    answer));
        }
    }
}
