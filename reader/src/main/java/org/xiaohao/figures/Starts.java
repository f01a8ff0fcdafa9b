package org.xiaohao.figures;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places at which a number can begin. Numbers are rare in a text, and expressions need not be tried elsewhere. */
final class Starts {

    private final String text;
    private final BitSet places;

    /** @param signs those of {@link #with} */
    Starts(String text, BitSet signs) {
        this.text = text;
        this.places = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c) ? i == 0 || !isDigit(text.charAt(i - 1)) : signs.get(c)) {
                places.set(i);
            }
        }
    }

    /** Signs with one of which an expression may begin, besides the first digit of a number. */
    static BitSet with(String signs) {
        BitSet set = new BitSet();
        signs.chars().forEach(set::set);
        return set;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    /** Like {@link Matcher#find(int)}, for one of {@link #matcher}. */
    boolean find(Matcher matcher, int from) {
        for (int i = places.nextSetBit(from); i >= 0; i = places.nextSetBit(i + 1)) {
            if (matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
