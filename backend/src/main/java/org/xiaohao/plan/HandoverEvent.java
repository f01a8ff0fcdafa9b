package org.xiaohao.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** Who of a unit works on its parts was changed. */
public sealed interface HandoverEvent extends OnTrail {

    /** @param before the name of whoever worked on it; may be empty */
    record HandlerNamed(DutyReference part, String before, String after, String reason) implements HandoverEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.ASSIGNMENT_HANDLER, part.assignmentId(), before + " \u2192 " + after + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.HANDED_OVER, reason, part.assignmentId())
                    .changed(before, after));
        }
    }

    /**
     * One person works on parts in several tasks from now on.
     *
     * @param toAccount whose parts they are now
     */
    record HandlersNamed(long toAccount, List<Passed> parts, String after, String reason) implements HandoverEvent {

        /** @param before the name of whoever worked on it; may be empty */
        record Passed(DutyReference part, String before) {}

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.DUTIES_NAME_HANDLER,
                    toAccount,
                    parts.stream().map(Passed::before).distinct().collect(Collectors.joining("\u3001")) + " \u2192 "
                            + after + " " + parts.size() + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return parts.stream()
                    .map(passed -> TrailLine.of(
                                    passed.part(),
                                    TrailKind.HANDED_OVER,
                                    reason,
                                    passed.part().assignmentId())
                            .changed(passed.before(), after))
                    .toList();
        }
    }

    /**
     * It was taken back that one person works on parts in several tasks.
     *
     * @param fromAccount who was named and works on them no longer
     */
    record NamesTakenBack(long fromAccount, List<Passed> parts, String before) implements HandoverEvent {

        /** @param after the name of whoever works on it again; empty where nobody does */
        record Passed(DutyReference part, String after) {}

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.DUTIES_NAME_HANDLER,
                    fromAccount,
                    before + " \u2192 "
                            + parts.stream().map(Passed::after).distinct().collect(Collectors.joining("\u3001")) + " "
                            + parts.size());
        }

        @Override
        public List<TrailLine> trail() {
            return parts.stream()
                    .map(passed -> TrailLine.of(
                                    passed.part(),
                                    TrailKind.HANDED_OVER,
                                    "",
                                    passed.part().assignmentId())
                            .changed(before, passed.after()))
                    .toList();
        }
    }

    /**
     * All open parts of a person passed to a successor.
     *
     * @param fromAccount whose parts they were
     */
    record DutiesHandedOver(long fromAccount, List<DutyReference> parts, String before, String after, String reason)
            implements HandoverEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.DUTIES_HAND_OVER,
                    fromAccount,
                    before + " \u2192 " + after + " " + parts.size() + " " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            return parts.stream()
                    .map(part -> TrailLine.of(part, TrailKind.HANDED_OVER, reason, part.assignmentId())
                            .changed(before, after))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            DutyReference any = parts.getFirst();
            return List.of(Message.toUnits(
                    any.jurisdictionId(),
                    Set.of(any.orgUnitId()),
                    MessageKind.DUTIES_HANDED_OVER,
                    Link.toWorkbench(),
                    Integer.toString(parts.size()),
                    before,
                    after));
        }
    }
}
