package org.xiaohao.progress;

import org.jspecify.annotations.Nullable;

/**
 * What is to be asked before an indicator's value can be told.
 *
 * @param entryId the entry whose figure it is about; null where it is about all of them
 * @param position the figure's place in that entry, from 1
 */
public record TotalQuestion(
        QuestionKind kind, @Nullable Long entryId, @Nullable Integer position) {}
