package org.xiaohao.mail;

import java.time.LocalDate;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What the mail of the day does by itself. */
public sealed interface MailEvent extends DomainEvent {

    /** Mails of a day went out. */
    record DailyMailsSent(long jurisdictionId, LocalDate day, int sent) implements MailEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.MAIL_SEND, jurisdictionId, day + " " + sent);
        }
    }
}
