package org.xiaohao.channel;

import java.util.Set;

/**
 * A channel; nothing secret.
 *
 * @param shownAddress who is spoken to, without the path
 * @param signed whether it has a secret to sign with
 */
public record ChannelDetails(
        long id,
        int version,
        ChannelType type,
        String name,
        String shownAddress,
        boolean signed,
        Set<ChannelKind> kinds,
        boolean active) {}
