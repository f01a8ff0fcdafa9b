package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;

/**
 * Messages that an act makes needless: what they asked for is done, so that they do not stand there as unread.
 *
 * @param kind what they are about
 * @param link where they lead
 * @param orgUnitId only those to people of this unit; null for all
 */
public record Settled(MessageKind kind, Link link, @Nullable Long orgUnitId) {}
