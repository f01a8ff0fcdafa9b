package org.xiaohao.progress;

import java.util.List;

/**
 * What a person typed into an entry.
 *
 * @param content the progress, at most 5000 characters; may be empty in a draft
 * @param problem what stands in the way; may be empty
 * @param nextStep what comes next; may be empty
 * @param partDone whether the unit says that its part of the task is done
 * @param figures the figures, at most 50
 */
public record EntryText(String content, String problem, String nextStep, boolean partDone, List<Figure> figures) {

    public EntryText {
        figures = List.copyOf(figures);
    }

    public static EntryText of(String content) {
        return new EntryText(content, "", "", false, List.of());
    }
}
