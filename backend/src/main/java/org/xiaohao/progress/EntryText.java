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
 * @param cause why it does, at most 1000 characters; may be empty
 * @param help what help is needed, at most 1000 characters; may be empty
 * @param nextStep what comes next; may be empty
 * @param forNextYear whether the next step is one for the next year
 * @param partDone whether the unit says that its part of the task is done
 * @param figures the figures, at most 50
 */
public record EntryText(
        String content,
        String problem,
        String cause,
        String help,
        String nextStep,
        boolean forNextYear,
        boolean partDone,
        List<Figure> figures) {

    public EntryText {
        figures = List.copyOf(figures);
    }

    /** A text that says neither cause nor help, with a next step of this period. */
    public EntryText(String content, String problem, String nextStep, boolean partDone, List<Figure> figures) {
        this(content, problem, "", "", nextStep, false, partDone, figures);
    }

    /** The words beside the content by the names of their fields, in the order in which a person reads them. */
    public Map<String, String> remarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put("problem", problem);
        remarks.put("cause", cause);
        remarks.put("help", help);
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
                join(cause, other.cause),
                join(help, other.help),
                join(nextStep, other.nextStep),
                forNextYear || other.forNextYear,
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
