package org.xiaohao.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a figure of an entry after it was reported.
 *
 * @param position the figure, counted from 1
 * @param withdrawnAt when it was withdrawn, or null
 * @param withdrawalReason why; empty where it was not
 * @param answeredAt when a question about it was answered, or null
 * @param answer the unit's word; empty without one
 */
public record FigureRemark(
        int position,
        @Nullable Instant withdrawnAt,
        String withdrawalReason,
        @Nullable Instant answeredAt,
        String answer) {}
