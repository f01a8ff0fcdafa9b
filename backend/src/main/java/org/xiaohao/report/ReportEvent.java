package org.xiaohao.report;

import java.util.List;
import java.util.Set;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/** What is done with an annual report. */
public sealed interface ReportEvent extends DomainEvent {

    /** A report was drafted, or drafted anew. */
    record ReportDrafted(long reportId, String title) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_DRAFT, reportId, title);
        }
    }

    /**
     * @param before how many characters it had
     * @param after how many it has
     */
    record StatementReworded(long reportId, String part, int before, int after) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_EDIT, reportId, part + ": " + before + " \u2192 " + after);
        }
    }

    /** @param length in characters */
    record ParagraphAdded(long reportId, String part, int length) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_ADD, reportId, part + ": " + length);
        }
    }

    /** @param length in characters */
    record ParagraphRemoved(long reportId, String part, int length) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_REMOVE, reportId, part + ": " + length);
        }
    }

    record StatementRestored(long reportId, String part) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RESTORE, reportId, part);
        }
    }

    record AllRestored(long reportId, int statements) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RESTORE, reportId, String.valueOf(statements));
        }
    }

    /**
     * A report took a step in its life.
     *
     * @param words what was said with it; may be empty
     * @param hash the sum of what it said
     */
    record ReportMoved(long reportId, long jurisdictionId, String title, ReportAct act, String words, String hash)
            implements ReportEvent {

        @Override
        public AuditNote audit() {
            String said = words.isEmpty() ? "" : " / " + words;
            return new AuditNote(AuditAction.REPORT_MOVE, reportId, act + " / " + title + said + " / " + hash);
        }

        @Override
        public List<Message> messages() {
            return switch (act) {
                case SUBMIT ->
                    List.of(Message.toLeaders(
                            jurisdictionId, MessageKind.REPORT_SUBMITTED, Link.toReport(), title, words));
                case SEND_BACK -> List.of(toOffice(MessageKind.REPORT_SENT_BACK));
                case SIGN -> List.of(toOffice(MessageKind.REPORT_SIGNED));
                case REOPEN ->
                    List.of(Message.toLeaders(
                            jurisdictionId, MessageKind.REPORT_REOPENED, Link.toReport(), title, words));
                case DISCUSS, WITHDRAW, REPORT, PUBLISH -> List.of();
            };
        }

        private Message toOffice(MessageKind kind) {
            return Message.toOffice(jurisdictionId, kind, Link.toReport(), title, words);
        }
    }

    /** A person kept a report as it read. */
    record VersionKept(long reportId, int number, String name) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_KEEP_VERSION, reportId, "v" + number + " / " + name);
        }
    }

    /** A report reads as it did in an earlier version. */
    record VersionRestored(long reportId, int number) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RESTORE_VERSION, reportId, "v" + number);
        }
    }

    /** An outline that the office wrote was kept or taken away. */
    record OutlineChanged(long outlineId, String name) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_OUTLINE, outlineId, name);
        }
    }

    record ReportDaysSet(long calendarId, String days) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_SET_DAYS, calendarId, days);
        }
    }

    record ReportExported(long reportId, String title) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_EXPORT, reportId, title);
        }
    }

    /**
     * A person took over what the data says now.
     *
     * @param part that of the statement, or how many statements at once
     */
    record ProposalTaken(long reportId, String part) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_TAKE, reportId, part);
        }
    }

    /** A person left a statement as it is although something that it rests on has changed. */
    record StatementKept(long reportId, String reason) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_KEEP, reportId, reason);
        }
    }

    /** A person left something as it is that the careful reader noticed. */
    record FindingSettled(long reportId, String words) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_KEEP, reportId, words);
        }
    }

    /**
     * What the report of a year needs beside the plans was entered, changed or taken away.
     *
     * @param kind what a statement that tells of it has for a source
     * @param joins the records that a new one is told together with; empty for a change
     */
    record YearRecordChanged(long recordId, int year, SourceKind kind, Set<Long> joins, String words)
            implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RECORD, recordId, year + " / " + words);
        }
    }

    /**
     * Somebody looked for secrets and private details in the text of a report.
     *
     * @param details how many names and numbers of persons stand in it
     */
    record SecrecyChecked(long reportId, String textHash, int details) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_SECRECY, reportId, details + " / " + textHash);
        }
    }

    /** @param changes how many things were done to the report in it */
    record ReportReturned(long reportId, String fileName, int changes) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RETURN, reportId, fileName + " / " + changes);
        }
    }

    /** @param changes how many were accepted or refused */
    record ReturnedDecided(long reportId, boolean accepted, int changes) implements ReportEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REPORT_RETURN, reportId, (accepted ? "+" : "-") + changes);
        }
    }
}
