package org.xiaohao.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the outermost bracket groups of a text, whatever the kind and width of the brackets. */
public final class Brackets {

    private Brackets() {}

    /**
     * A bracket group.
     *
     * @param whole with its brackets
     * @param inner without them
     * @param closed false when the text ends before the closing bracket
     */
    public record Group(Slice whole, Slice inner, boolean closed) {}

    public static List<Group> groups(Slice text) {
        List<Group> groups = new ArrayList<>();
        int depth = 0;
        int opened = -1;
        for (int i = text.start(); i < text.end(); i++) {
            char c = text.at(i);
            if (Marks.isOpening(c)) {
                if (depth++ == 0) {
                    opened = i;
                }
            } else if (Marks.isClosing(c) && depth > 0 && --depth == 0) {
                groups.add(new Group(text.between(opened, i + 1), text.between(opened + 1, i), true));
            }
        }
        if (depth > 0) {
            groups.add(new Group(text.between(opened, text.end()), text.between(opened + 1, text.end()), false));
        }
        return groups;
    }

    /** Splits at every character that the separators hold and that stands outside all brackets. */
    public static List<Slice> split(Slice text, String separators) {
        List<Slice> parts = new ArrayList<>();
        int depth = 0;
        int from = text.start();
        for (int i = text.start(); i < text.end(); i++) {
            char c = text.at(i);
            if (Marks.isOpening(c)) {
                depth++;
            } else if (Marks.isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && separators.indexOf(c) >= 0) {
                parts.add(text.between(from, i));
                from = i + 1;
            }
        }
        parts.add(text.between(from, text.end()));
        return parts;
    }
}
