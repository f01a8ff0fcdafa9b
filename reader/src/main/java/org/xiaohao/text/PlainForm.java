package org.xiaohao.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the spellings of a unit's name into one form, so that two spellings of one name compare equal. */
public final class PlainForm {

    // rule U14
    private static final Pattern OPENING = Pattern.compile("[\\u3014\\[\\u3010\\u3016{\\u2985\\ufe5d]");
    // rule U14
    private static final Pattern CLOSING = Pattern.compile("[\\u3015\\]\\u3011\\u3017}\\u2986\\ufe5e]");
    // rule U14
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000\\u200b-\\u200d\\ufeff]+");

    private PlainForm() {}

    /**
     * Returns the form in which names are compared: compatibility-composed (full-width letters, digits and brackets
     * become half-width), every kind of bracket round, lower case, without white space.
     */
    public static String of(String name) {
        if (name.chars().allMatch(c -> Marks.isHan((char) c))) {
            return name;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String opened = OPENING.matcher(composed).replaceAll("(");
        String closed = CLOSING.matcher(opened).replaceAll(")");
        return BLANK.matcher(closed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
