package org.xiaohao.account;

import java.time.Instant;

/**
 * A browser in which the acting person is signed in.
 *
 * @param lastSeenAt to a few minutes
 * @param address where it signed in from; empty where that is not known
 * @param current whether it is the one that asks
 */
public record OwnSession(long id, Instant startedAt, Instant lastSeenAt, String address, boolean current) {}
