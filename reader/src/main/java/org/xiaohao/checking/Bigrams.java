package org.xiaohao.checking;

import java.util.Arrays;

/** The pairs of neighbouring signs of a text, by which two wordings are compared. */
final class Bigrams {

    private final int[] pairs;

    private Bigrams(int[] pairs) {
        this.pairs = pairs;
    }

    static Bigrams of(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        return new Bigrams(Arrays.stream(pairs).sorted().distinct().toArray());
    }

    int size() {
        return pairs.length;
    }

    int[] pairs() {
        return pairs;
    }

    int shared(Bigrams other) {
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
}
