package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.text.PlainForm;

/** Reads the aliases that somebody typed. */
final class Aliases {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_TOTAL = 4000;

    private Aliases() {}

    /**
     * Returns the aliases without white space around them, without empty ones, and without those that say no more than
     * the given names.
     *
     * @throws InvalidInputException when one is too long or they are too many
     */
    static List<String> clean(List<String> typed, String... names) {
        Set<String> known = new HashSet<>();
        for (String name : names) {
            known.add(PlainForm.of(name));
        }
        List<String> clean = new ArrayList<>();
        for (String alias : typed) {
            String text = InvalidInputException.optionalText("aliases", alias.replaceAll("\\R", " "), MAX_LENGTH);
            String normal = PlainForm.of(text);
            if (!normal.isEmpty() && known.add(normal)) {
                clean.add(text);
            }
        }
        if (String.join("\n", clean).length() > MAX_TOTAL) {
            throw new InvalidInputException("aliases", "too-many-aliases");
        }
        return List.copyOf(clean);
    }
}
