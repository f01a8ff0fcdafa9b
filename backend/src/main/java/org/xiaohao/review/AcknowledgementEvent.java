package org.xiaohao.review;

import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** Somebody took note of what a unit reported. */
public sealed interface AcknowledgementEvent extends DomainEvent {

    record EntryRead(long entryId, DutyReference part) implements AcknowledgementEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.PROGRESS_READ, entryId, part.taskNumber());
        }
    }
}
