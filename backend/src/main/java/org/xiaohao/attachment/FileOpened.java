package org.xiaohao.attachment;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** Somebody got the bytes of a file, to look at or to keep. */
public record FileOpened(long attachmentId, String fileName) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.ATTACHMENT_OPEN, attachmentId, fileName);
    }
}
