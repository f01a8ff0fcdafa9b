package org.xiaohao.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The words beside the content by the names of their fields, in the order in which a person reads them. */
    public Map<String, String> remarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put("problem", problem);
        remarks.put("nextStep", nextStep);
        return remarks;
    }

    /** This text with what only the other one says below it, field by field: nothing that was typed is lost. */
    public EntryText mergedWith(EntryText other) {
        List<Figure> all = new ArrayList<>(figures);
        other.figures.stream().filter(figure -> !all.contains(figure)).forEach(all::add);
        return new EntryText(
                join(content, other.content),
                join(problem, other.problem),
                join(nextStep, other.nextStep),
                partDone || other.partDone,
                all);
    }

    private static String join(String own, String other) {
        if (own.contains(other)) {
            return own;
        }
        return other.contains(own) ? other : own + "\n" + other;
    }

    public static EntryText of(String content) {
        return new EntryText(content, "", "", false, List.of());
    }
}
