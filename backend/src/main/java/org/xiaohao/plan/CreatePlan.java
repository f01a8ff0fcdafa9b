package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft from what the office confirmed.
 *
 * @param head what heads the list
 * @param sourceText the text in which all spans are counted
 * @param attachmentId the file it was read from, or null for pasted text
 * @param tasks the numbered points in document order; at least one
 */
public record CreatePlan(
        PlanHead head, String sourceText, @Nullable Long attachmentId, List<TaskToImport> tasks) {

    public CreatePlan {
        tasks = List.copyOf(tasks);
    }
}
