package org.xiaohao.review;

import java.util.List;
import java.util.Map;

/**
 * 办结申请.
 *
 * @param taskId a task whose primary lead is the own unit
 * @param summary 完成情况, at most 5000 characters
 * @param attachmentIds files of the own unit that prove it; may be empty
 * @param results what came of each target; may be empty. What is refused is named by its place, {@code results.0}
 * @param words what the lead says of units that never reported; may be empty
 * @param pieces which of the files are required pieces of evidence; may be empty
 * @param missing a word on each required piece that is missing
 */
public record ApplyForClosing(
        long taskId,
        String summary,
        List<Long> attachmentIds,
        List<TargetResult> results,
        List<WordOnUnit> words,
        Map<Long, Long> pieces,
        List<WordOnPiece> missing) {

    public ApplyForClosing {
        attachmentIds = List.copyOf(attachmentIds);
        results = List.copyOf(results);
        words = List.copyOf(words);
        pieces = Map.copyOf(pieces);
        missing = List.copyOf(missing);
    }

    /** Of a task that requires no evidence. */
    public ApplyForClosing(
            long taskId, String summary, List<Long> attachmentIds, List<TargetResult> results, List<WordOnUnit> words) {
        this(taskId, summary, attachmentIds, results, words, Map.of(), List.of());
    }

    /** Without targets, and without a word on anybody. */
    public ApplyForClosing(long taskId, String summary, List<Long> attachmentIds) {
        this(taskId, summary, attachmentIds, List.of(), List.of());
    }
}
