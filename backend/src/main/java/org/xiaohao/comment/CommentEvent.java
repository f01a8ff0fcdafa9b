package org.xiaohao.comment;

import java.util.ArrayList;
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
import org.xiaohao.shared.TakenBack;

/** Somebody said something about a task, or took it back. */
public sealed interface CommentEvent extends OnTrail {

    /**
     * @param author the unit and name of whoever said it
     * @param excerpt the first of its words
     * @param units whom it names
     * @param people whom it names beside the people of these units
     */
    record CommentWritten(
            long commentId,
            DutyReference task,
            String planTitle,
            String author,
            String excerpt,
            Set<Long> units,
            Set<Long> people)
            implements CommentEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COMMENT_WRITE, commentId, task.taskNumber());
        }

        /** The comments of a task stand beside its trail. */
        @Override
        public List<TrailLine> trail() {
            return List.of();
        }

        @Override
        public List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            String[] words = {author, task.taskNumber(), task.taskTitle(), planTitle, excerpt};
            Link link = Link.toTask(task.taskId());
            if (!units.isEmpty()) {
                messages.add(Message.toUnits(task.jurisdictionId(), units, MessageKind.COMMENT_MENTIONED, link, words));
            }
            if (!people.isEmpty()) {
                messages.add(
                        Message.toPeople(task.jurisdictionId(), people, MessageKind.COMMENT_MENTIONED, link, words));
            }
            return messages;
        }
    }

    /**
     * @param excerpt the first of its words, as those whom it named were told
     * @param onTrail whether all who may see the task could read it
     */
    record CommentDeleted(long commentId, DutyReference task, String excerpt, boolean onTrail) implements CommentEvent {

        @Override
        public List<TakenBack> takesBack() {
            return List.of(new TakenBack(MessageKind.COMMENT_MENTIONED, Link.toTask(task.taskId()), List.of(excerpt)));
        }

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.COMMENT_DELETE, commentId, task.taskNumber());
        }

        @Override
        public List<TrailLine> trail() {
            return onTrail
                    ? List.of(new TrailLine(
                            task.jurisdictionId(), task.taskId(), null, TrailKind.COMMENT_DELETED, "", commentId))
                    : List.of();
        }
    }
}
