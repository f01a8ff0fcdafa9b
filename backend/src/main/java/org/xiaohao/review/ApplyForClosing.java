package org.xiaohao.review;

import java.util.List;

/**
 * 办结申请.
 *
 * @param taskId a task whose primary lead is the own unit
 * @param summary 完成情况, at most 5000 characters
 * @param attachmentIds files of the own unit that prove it; may be empty
 * @param results what came of each target; may be empty. What is refused is named by its place, {@code results.0}
 * @param words what the lead says of units that never reported; may be empty
 */
public record ApplyForClosing(
        long taskId, String summary, List<Long> attachmentIds, List<TargetResult> results, List<WordOnUnit> words) {

    public ApplyForClosing {
        attachmentIds = List.copyOf(attachmentIds);
        results = List.copyOf(results);
        words = List.copyOf(words);
    }

    /** Without targets, and without a word on anybody. */
    public ApplyForClosing(long taskId, String summary, List<Long> attachmentIds) {
        this(taskId, summary, attachmentIds, List.of(), List.of());
    }
}
