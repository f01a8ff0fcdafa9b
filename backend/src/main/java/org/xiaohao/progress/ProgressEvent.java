package org.xiaohao.progress;

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
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.Role;

/** What happens to an entry once its writer lets go of it. What only the own unit sees is on no trail. */
public sealed interface ProgressEvent extends DomainEvent {

    private static List<Message> tellUnit(DutyReference part, Role role, MessageKind kind) {
        return List.of(Message.toUnits(
                part.jurisdictionId(),
                Set.of(part.orgUnitId()),
                Set.of(role),
                kind,
                Link.toWorkbench(),
                part.taskNumber(),
                part.taskTitle()));
    }

    private static List<TrailLine> wentOut(
            DutyReference part, TrailKind kind, String content, long entryId, @Nullable Long leadUnit) {
        TrailLine progress = TrailLine.of(part, kind, content, entryId);
        return leadUnit == null
                ? List.of(progress)
                : List.of(progress, TrailLine.of(part, TrailKind.UNIT_SUBMITTED, "", part.assignmentId()));
    }

    private static List<Message> tellLead(DutyReference part, @Nullable Long leadUnit) {
        return leadUnit == null
                ? List.of()
                : List.of(Message.toUnits(
                        part.jurisdictionId(),
                        Set.of(leadUnit),
                        MessageKind.PART_SUBMITTED,
                        Link.toTask(part.taskId()),
                        part.taskNumber(),
                        part.taskTitle()));
    }

    /** A clerk handed an entry to the unit's head. */
    record ProgressSubmitted(long entryId, DutyReference part) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_SUBMIT, entryId, "");
        }

        @Override
        public List<Message> messages() {
            return tellUnit(part, Role.UNIT_HEAD, MessageKind.PROGRESS_SUBMITTED);
        }
    }

    record ProgressWithdrawn(long entryId) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_WITHDRAW, entryId, "");
        }
    }

    /**
     * The unit's head let an entry go out.
     *
     * @param leadUnit the unit that is to confirm the part, where the entry says that it is done; otherwise null
     */
    record ProgressApproved(
            long entryId,
            DutyReference part,
            String content,
            @Nullable Long leadUnit) implements ProgressEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_APPROVE, entryId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return wentOut(part, TrailKind.PROGRESS, content, entryId, leadUnit);
        }

        @Override
        public List<Message> messages() {
            return tellLead(part, leadUnit);
        }
    }

    /**
     * The office entered for a unit without accounts what the unit's form says.
     *
     * @param leadUnit as in {@link ProgressApproved}
     */
    record ProgressEntered(
            long entryId,
            DutyReference part,
            String content,
            @Nullable Long leadUnit) implements ProgressEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_ENTER, entryId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return wentOut(part, TrailKind.PROGRESS_ENTERED, content, entryId, leadUnit);
        }

        @Override
        public List<Message> messages() {
            return tellLead(part, leadUnit);
        }
    }

    /** The unit's head sent an entry back to the clerk. */
    record ProgressReturned(long entryId, DutyReference part, String reason) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_RETURN, entryId, reason);
        }

        @Override
        public List<Message> messages() {
            return tellUnit(part, Role.CLERK, MessageKind.PROGRESS_RETURNED);
        }
    }

    /**
     * The lead or the office sent an entry back that had gone out.
     *
     * @param to where it lies now
     * @param leadUnit the unit that leads the task
     */
    record ApprovedProgressReturned(long entryId, DutyReference part, EntryStep to, long leadUnit, String reason)
            implements ProgressEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(
                    AuditAction.PROGRESS_RETURN, entryId, to == EntryStep.CLERK ? reason : to + " / " + reason);
        }

        @Override
        public List<TrailLine> trail() {
            TrailKind kind =
                    switch (to) {
                        case CLERK -> TrailKind.PROGRESS_RETURNED;
                        case HEAD -> TrailKind.PROGRESS_RETURNED_TO_HEAD;
                        case LEAD -> TrailKind.PROGRESS_RETURNED_TO_LEAD;
                    };
            return List.of(TrailLine.of(part, kind, reason, entryId));
        }

        @Override
        public List<Message> messages() {
            return switch (to) {
                case CLERK -> tellUnit(part, Role.CLERK, MessageKind.PROGRESS_RETURNED);
                case HEAD -> tellUnit(part, Role.UNIT_HEAD, MessageKind.PROGRESS_RETURNED_TO_HEAD);
                case LEAD ->
                    List.of(Message.toUnits(
                            part.jurisdictionId(),
                            Set.of(leadUnit),
                            MessageKind.PROGRESS_RETURNED_TO_LEAD,
                            Link.toTask(part.taskId()),
                            part.taskNumber(),
                            part.taskTitle(),
                            reason));
            };
        }
    }

    /** The lead passed on again what the office had sent back to it. */
    record ProgressPassedOn(long entryId, DutyReference part, String content) implements ProgressEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_PASS_ON, entryId, "");
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.PROGRESS_PASSED_ON, content, entryId));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toOffice(
                    part.jurisdictionId(),
                    MessageKind.PROGRESS_PASSED_ON,
                    Link.toTask(part.taskId()),
                    part.taskNumber(),
                    part.taskTitle()));
        }
    }

    /**
     * The office corrected what was in force of a closed task.
     *
     * @param before its words, and each figure with its amount on a line
     * @param after the same as it is now
     */
    record EntryCorrected(long entryId, DutyReference part, String before, String after, String reason)
            implements ProgressEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_CORRECT, entryId, reason);
        }

        @Override
        public List<TrailLine> trail() {
            return List.of(TrailLine.of(part, TrailKind.PROGRESS_CORRECTED, reason, entryId)
                    .changed(before, after));
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    part.jurisdictionId(),
                    Set.of(part.orgUnitId()),
                    MessageKind.PROGRESS_CORRECTED,
                    Link.toTask(part.taskId()),
                    part.taskNumber(),
                    part.taskTitle(),
                    reason));
        }
    }

    /** @param position its place among the figures of the entry, from 1 */
    record FigureWithdrawn(long entryId, int position, String reason) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.FIGURE_WITHDRAW, entryId, position + " / " + reason);
        }
    }

    /** @param position its place among the figures of the entry, from 1 */
    record FigureAnswered(long entryId, int position, String words) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.FIGURE_ANSWER, entryId, position + " / " + words);
        }
    }

    /** @param what the field that is settled */
    record EntrySettled(long entryId, String what, LocalDate day) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_SETTLE, entryId, what + " / " + day);
        }
    }

    record JointEventNamed(long eventId, String name) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JOINT_EVENT_NAME, eventId, name);
        }
    }

    record JointEventChanged(long eventId, String name) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JOINT_EVENT_CHANGE, eventId, name);
        }
    }

    record HighlightAdded(long highlightId) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.HIGHLIGHT_ADD, highlightId, "");
        }
    }

    record HighlightRemoved(long highlightId) implements ProgressEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.HIGHLIGHT_REMOVE, highlightId, "");
        }
    }
}
