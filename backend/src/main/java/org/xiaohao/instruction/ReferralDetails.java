package org.xiaohao.instruction;

import java.time.Instant;

/**
 * What the office put before the leaders.
 *
 * @param why why the task is stuck
 * @param ask what they are asked to decide
 */
public record ReferralDetails(
        long id, long taskId, String why, String ask, ReferralState state, String referredBy, Instant referredAt) {}
