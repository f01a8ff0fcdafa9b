package org.xiaohao.attachment;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** Somebody uploaded a file, and it was kept. */
public record FileStored(long attachmentId, String fileName) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.ATTACHMENT_STORE, attachmentId, fileName);
    }
}
