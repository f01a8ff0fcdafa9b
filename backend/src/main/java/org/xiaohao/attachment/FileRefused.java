package org.xiaohao.attachment;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;

/** An upload was not taken. */
public record FileRefused(String fileName, Refusal why) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.ATTACHMENT_STORE, null, fileName + " " + why, AuditOutcome.FAILURE, null);
    }
}
