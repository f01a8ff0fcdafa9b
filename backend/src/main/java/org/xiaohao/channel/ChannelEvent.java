package org.xiaohao.channel;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What the administrator does with channels; neither an address nor a secret is told. */
public sealed interface ChannelEvent extends DomainEvent {

    record ChannelAdded(ChannelDetails channel) implements ChannelEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CHANNEL_ADD, channel.id(), channel.toString());
        }
    }

    /** @param changes old and new values; of a secret only that it is another one */
    record ChannelChanged(long id, String name, String changes) implements ChannelEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CHANNEL_CHANGE, id, name + " " + changes);
        }
    }

    record ChannelSecretRenewed(long id, String name) implements ChannelEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CHANNEL_RENEW_SECRET, id, name);
        }
    }

    record ChannelTried(long id, String name) implements ChannelEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CHANNEL_TRY, id, name);
        }
    }

    record ChannelRemoved(ChannelDetails channel) implements ChannelEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.CHANNEL_REMOVE, channel.id(), channel.toString());
        }
    }
}
