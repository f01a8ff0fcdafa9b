package org.xiaohao.review;

import java.util.List;

/**
 * Corrects what an approved closing says, when it is found wrong afterwards.
 *
 * @param version the version that was read
 * @param summary 完成情况, at most 5000 characters
 * @param results what came of each target
 * @param reason why, at most 500 characters
 */
public record CorrectClosing(long requestId, int version, String summary, List<TargetResult> results, String reason) {

    public CorrectClosing {
        results = List.copyOf(results);
    }
}
