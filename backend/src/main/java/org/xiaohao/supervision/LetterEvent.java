package org.xiaohao.supervision;

import java.util.ArrayList;
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

/** What happens to letters. */
public sealed interface LetterEvent extends DomainEvent {

    /** How much of an answer a message shows. */
    int SHOWN = 100;

    /**
     * One letter of several.
     *
     * @param taskIds what it presses for, a task once
     * @param reminders how many things
     */
    record Sent(long letterId, String documentNumber, long orgUnitId, Set<Long> taskIds, int reminders) {}

    /**
     * The office sent letters, all in one act.
     *
     * @param copied whether the leaders are told
     * @param why what the office says of units that were pressed all the same; may be empty
     */
    record LettersSent(long jurisdictionId, List<Sent> sent, boolean copied, String why)
            implements LetterEvent, OnTrail {

        @Override
        public AuditNote audit() {
            String numbers = sent.getFirst().documentNumber()
                    + (sent.size() == 1 ? "" : " \u2014 " + sent.getLast().documentNumber());
            return new AuditNote(
                    AuditAction.LETTER_SEND, sent.getFirst().letterId(), numbers + (why.isEmpty() ? "" : " " + why));
        }

        @Override
        public List<TrailLine> trail() {
            return sent.stream()
                    .flatMap(letter -> letter.taskIds().stream()
                            .map(task -> new TrailLine(
                                    jurisdictionId,
                                    task,
                                    letter.orgUnitId(),
                                    TrailKind.LETTER_SENT,
                                    letter.documentNumber(),
                                    letter.letterId())))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            sent.forEach(letter -> messages.add(Message.toUnits(
                    jurisdictionId,
                    Set.of(letter.orgUnitId()),
                    MessageKind.LETTER_SENT,
                    Link.toLetter(letter.letterId()),
                    letter.documentNumber(),
                    String.valueOf(letter.reminders()))));
            if (copied) {
                messages.add(new Message(
                        jurisdictionId,
                        Set.of(),
                        Set.of(Role.LEADER),
                        MessageKind.LETTERS_COPIED,
                        List.of(String.valueOf(sent.size())),
                        Link.toLetters()));
            }
            return messages;
        }
    }

    /** The unit answered. */
    record LetterAnswered(
            long letterId, long jurisdictionId, String documentNumber, long orgUnitId, List<Long> taskIds, String words)
            implements LetterEvent, OnTrail {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LETTER_ANSWER, letterId, documentNumber);
        }

        @Override
        public List<TrailLine> trail() {
            return taskIds.stream()
                    .map(task ->
                            new TrailLine(jurisdictionId, task, orgUnitId, TrailKind.LETTER_ANSWERED, words, letterId))
                    .toList();
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toOffice(
                    jurisdictionId,
                    MessageKind.LETTER_ANSWERED,
                    Link.toLetter(letterId),
                    documentNumber,
                    shortened(words)));
        }
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }

    /**
     * The office did something with a letter that the unit is told of.
     *
     * @param action what, in the audit trail
     * @param message what the unit is told
     * @param words why, or what is said with it; may be empty
     */
    record LetterMoved(
            long letterId,
            long jurisdictionId,
            String documentNumber,
            long orgUnitId,
            AuditAction action,
            MessageKind message,
            String words)
            implements LetterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(action, letterId, documentNumber + " " + words);
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.toUnits(
                    jurisdictionId, Set.of(orgUnitId), message, Link.toLetter(letterId), documentNumber, words));
        }
    }

    /** A letter was handed over on paper. */
    record LetterDelivered(long letterId, String documentNumber, String words) implements LetterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LETTER_DELIVER, letterId, documentNumber + " " + words);
        }
    }

    /** The office changed how its letters look or are worded. */
    record LetterFormChanged(long jurisdictionId, String detail) implements LetterEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.LETTER_FORM, jurisdictionId, detail);
        }
    }
}
