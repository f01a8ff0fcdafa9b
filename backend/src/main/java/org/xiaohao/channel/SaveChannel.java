package org.xiaohao.channel;

import java.util.Set;

/**
 * How a channel is to be.
 *
 * @param address empty to keep the one that it has
 * @param secret what the platform of a robot gave to sign with; empty to keep what it has, or for none
 * @param kinds what it is told, at least one
 * @param active whether it is told anything
 */
public record SaveChannel(String name, String address, String secret, Set<ChannelKind> kinds, boolean active) {

    public SaveChannel {
        kinds = Set.copyOf(kinds);
    }

    /** Shows neither the address nor the secret. */
    @Override
    public String toString() {
        return "SaveChannel[name=" + name + ", kinds=" + kinds + ", active=" + active + "]";
    }
}
