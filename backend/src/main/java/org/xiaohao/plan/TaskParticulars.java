package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of a task beside its words, its units and its date.
 *
 * @param indicators the figures it sets as targets
 * @param posts leaders and persons in charge
 * @param rectification what a rectification ledger says of the problem, or null
 * @param recurrence how often it comes round, or null
 */
public record TaskParticulars(
        List<IndicatorTarget> indicators,
        List<Post> posts,
        @Nullable Rectification rectification,
        @Nullable Recurrence recurrence) {

    /** Of a task of which the document says nothing more. */
    public static final TaskParticulars NONE = new TaskParticulars(List.of(), List.of(), null, null);

    public TaskParticulars {
        indicators = List.copyOf(indicators);
        posts = List.copyOf(posts);
    }
}
