package org.xiaohao.text;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The pairs of neighbouring signs of a text, each once, by which two wordings are compared. */
public final class Bigrams {

    private final int[] pairs;

    private Bigrams(int[] pairs) {
        this.pairs = pairs;
    }

    public static Bigrams of(String text) {
        return of(text, pair -> true);
    }

    /** @param counts tells which pairs are compared; the first sign stands in the upper half of the number */
    public static Bigrams of(String text, IntPredicate counts) {
        return new Bigrams(IntStream.range(0, Math.max(0, text.length() - 1))
                .map(i -> text.charAt(i) << 16 | text.charAt(i + 1))
                .filter(counts)
                .sorted()
                .distinct()
                .toArray());
    }

    public int size() {
        return pairs.length;
    }

    public int[] pairs() {
        return pairs.clone();
    }

    /** How many pairs both have. */
    public int shared(Bigrams other) {
        int count = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            if (pairs[i] == other.pairs[j]) {
                count++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }

    /** Twice what both have by all that there is (Dice): 1 for equal texts, 0 for strangers and for single signs. */
    public double likeness(Bigrams other) {
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 0 : 2.0 * shared(other) / all;
    }

    /** Which part of these pairs the other text has, from 0 to 1. */
    public double heldBy(Bigrams other) {
        return pairs.length == 0 ? 0 : (double) shared(other) / pairs.length;
    }
}
