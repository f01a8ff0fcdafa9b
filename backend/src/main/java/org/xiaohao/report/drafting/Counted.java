package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number in a text counts: 应对台风“海燕”2次 counts 应对台风 in 次.
 *
 * @param what the words before the number, without the names of those that were counted
 * @param unit the first character of the classifier, with 万 or 亿 before it
 * @param number as printed; empty for what is not known by a text
 */
record Counted(String what, String unit, String number) {

    private static final Pattern NAMED = Pattern.compile("[“《][^”》]*[”》]|[、（）]");
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d.,]*)[余多]?([万亿]?[\\u4e00-\\u9fff%])");
    private static final Pattern LEAD = Pattern.compile("^.*[，。；：]|^(?:全年|累计|共|已|其中)+");
    private static final double SAME = 0.75;
    private static final int SHORTEST = 3;

    static List<Counted> in(String text) {
        List<Counted> result = new ArrayList<>();
        int from = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            result.add(of(text.substring(from, number.start()), number.group(1), number.group(2)));
            from = number.end();
        }
        return result;
    }

    /** The number that begins at a place. */
    static Optional<Counted> at(String text, int place) {
        int from = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find() && number.start() <= place) {
            if (number.start() == place) {
                return Optional.of(of(text.substring(from, place), number.group(1), number.group(2)));
            }
            from = number.end();
        }
        return Optional.empty();
    }

    private static Counted of(String before, String number, String unit) {
        String own = LEAD.matcher(before).replaceFirst("");
        return new Counted(NAMED.matcher(own).replaceAll(""), unit, number);
    }

    /** Whether the other counts the same thing, or more of it; with the same number fewer words may agree. */
    boolean isHeldBy(Counted other) {
        return unit.equals(other.unit)
                && mayBeAlike(other)
                && (what.length() >= SHORTEST && Likeness.held(what, other.what) >= SAME
                        || number.equals(other.number)
                                && other.what.length() >= SHORTEST
                                && Likeness.held(other.what, what) >= SAME);
    }

    /** What is alike shares its first or its last words; cheaper to see than the likeness. */
    private boolean mayBeAlike(Counted other) {
        int length = what.length();
        return length >= 2
                        && (other.what.contains(what.substring(length - 2))
                                || other.what.contains(what.substring(0, 2)))
                || other.what.length() >= 2 && what.contains(other.what.substring(other.what.length() - 2));
    }
}
