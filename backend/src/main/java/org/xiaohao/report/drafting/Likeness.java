package org.xiaohao.report.drafting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much two texts have in common, by pairs of neighbouring characters. */
final class Likeness {

    private static final String IDLE = "，。、；：（）“”《》\n 的和与等对在为";

    private Likeness() {}

    static Set<String> pairs(String text) {
        Set<String> result = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            String pair = text.substring(i, i + 2);
            if (IDLE.indexOf(pair.charAt(0)) < 0
                    && IDLE.indexOf(pair.charAt(1)) < 0
                    && !Character.isDigit(pair.charAt(0))) {
                result.add(pair);
            }
        }
        return result;
    }

    /** Share of the pairs of the first that the second has, 0 to 1. */
    static double held(String what, String in) {
        Set<String> pairs = pairs(what);
        if (pairs.isEmpty()) {
            return 0;
        }
        Set<String> other = pairs(in);
        return pairs.stream().filter(other::contains).count() / (double) pairs.size();
    }

    /** Twice what is common by the sum of both, 0 to 1. */
    static double of(String one, String two) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(two);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return 2.0 * a.stream().filter(b::contains).count() / (a.size() + b.size());
    }

    /** In how many texts each pair stands. */
    static Map<String, Integer> counts(Collection<String> texts) {
        Map<String, Integer> result = new HashMap<>();
        texts.forEach(text -> pairs(text).forEach(pair -> result.merge(pair, 1, Integer::sum)));
        return result;
    }
}
