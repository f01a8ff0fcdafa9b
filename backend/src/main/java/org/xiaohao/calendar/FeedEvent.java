package org.xiaohao.calendar;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What people do with the secret address of their calendar; the secret itself is never told. */
public sealed interface FeedEvent extends DomainEvent {

    /** The person has a new address; one that was there before leads nowhere. */
    record FeedRenewed(long accountId, String username) implements FeedEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CALENDAR_RENEW, accountId, username);
        }
    }

    record FeedRevoked(long accountId, String username) implements FeedEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CALENDAR_REVOKE, accountId, username);
        }
    }
}
