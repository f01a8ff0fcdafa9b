package org.xiaohao.report.returned;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** The pairs of characters of a text, with how often each stands in it. */
final class Shingles {

    private final Map<Integer, Integer> counts = new HashMap<>();

    Shingles(String text) {
        String plain = plain(text);
        for (int i = 0; i + 1 < plain.length(); i++) {
            counts.merge(plain.charAt(i) << 16 | plain.charAt(i + 1), 1, Integer::sum);
        }
        if (plain.length() == 1) {
            counts.put((int) plain.charAt(0), 1);
        }
    }

    /** Without blanks, marks in one width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    Map<Integer, Integer> counts() {
        return counts;
    }

    /** How many pairs are in both. */
    int common(Shingles other) {
        Map<Integer, Integer> less = counts.size() < other.counts.size() ? counts : other.counts;
        Map<Integer, Integer> more = less == counts ? other.counts : counts;
        int sum = 0;
        for (Map.Entry<Integer, Integer> entry : less.entrySet()) {
            sum += Math.min(entry.getValue(), more.getOrDefault(entry.getKey(), 0));
        }
        return sum;
    }

    /** Takes out what is in both, so that nothing is counted twice. */
    static void use(Shingles one, Shingles two) {
        for (Integer pair : one.counts.keySet().toArray(Integer[]::new)) {
            int both = Math.min(one.counts.getOrDefault(pair, 0), two.counts.getOrDefault(pair, 0));
            if (both > 0) {
                one.counts.merge(pair, -both, (a, b) -> a + b == 0 ? null : a + b);
                two.counts.merge(pair, -both, (a, b) -> a + b == 0 ? null : a + b);
            }
        }
    }
}
