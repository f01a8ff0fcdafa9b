package org.xiaohao.report.drafting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xiaohao.text.Bigrams;

/** How much two texts have in common, by pairs of neighbouring characters. */
final class Likeness {

    private static final String IDLE = "，。、；：（）“”《》\n 的和与等对在为";

    private Likeness() {}

    static Set<String> pairs(String text) {
        Set<String> result = new HashSet<>();
        for (int pair : bigrams(text).pairs()) {
            result.add(new String(new char[] {(char) (pair >>> 16), (char) pair}));
        }
        return result;
    }

    private static Bigrams bigrams(String text) {
        return Bigrams.of(text, Likeness::tells);
    }

    /** A mark, a word that stands everywhere and a number tell nothing of what a text is about. */
    private static boolean tells(int pair) {
        char first = (char) (pair >>> 16);
        return IDLE.indexOf(first) < 0 && IDLE.indexOf((char) pair) < 0 && !Character.isDigit(first);
    }

    /** Share of the pairs of the first that the second has, 0 to 1. */
    static double held(String what, String in) {
        return bigrams(what).heldBy(bigrams(in));
    }

    /** Twice what is common by the sum of both, 0 to 1. */
    static double of(String one, String two) {
        return bigrams(one).likeness(bigrams(two));
    }

    /** In how many texts each pair stands. */
    static Map<String, Integer> counts(Collection<String> texts) {
        Map<String, Integer> result = new HashMap<>();
        texts.forEach(text -> pairs(text).forEach(pair -> result.merge(pair, 1, Integer::sum)));
        return result;
    }
}
