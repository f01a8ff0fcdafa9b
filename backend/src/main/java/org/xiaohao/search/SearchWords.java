package org.xiaohao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xiaohao.shared.SearchText;

/** The words that somebody typed, parted by blanks. What is found holds all of them, each somewhere. */
record SearchWords(List<String> words) {

    /** More words, and longer ones, are cut: nobody types them, and each costs. */
    static final int MAX_WORDS = 5;

    static final int MAX_LENGTH = 50;

    /** The full-text index of MySQL knows pairs of characters, and so nothing shorter. */
    private static final int INDEXED_LENGTH = 2;

    static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(typed.strip().split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, Math.min(MAX_LENGTH, length(word)))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MAX_WORDS)
                .toList());
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    boolean none() {
        return words.isEmpty();
    }

    List<String> patterns() {
        return words.stream().map(SearchText::pattern).toList();
    }

    /**
     * The phrases that an index must hold where the words stand, in the boolean mode of MySQL. Marks part the phrases,
     * so that nothing typed acts as an operator.
     *
     * @return empty where no word is long enough for the index
     */
    String phrases() {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split("[^\\p{L}\\p{N}]+")))
                .filter(run -> length(run) >= INDEXED_LENGTH)
                .map(run -> "+\"" + run + "\"")
                .collect(Collectors.joining(" "));
    }

    /**
     * The place of the first of the words in these texts with what stands around it, on one line.
     *
     * @param around so many characters at most before the word, three times as many behind
     * @return empty where none of the texts holds one
     */
    String excerpt(List<String> texts, int around) {
        for (String text : texts) {
            int first = first(text);
            if (first >= 0) {
                List<String> parts = new ArrayList<>();
                int start = edge(text, Math.max(0, first - around));
                int end = edge(text, Math.min(text.length(), first + 3 * around));
                parts.add(start > 0 ? "…" : "");
                parts.add(text.substring(start, end).strip().replaceAll("\\s+", " "));
                parts.add(end < text.length() ? "…" : "");
                return String.join("", parts);
            }
        }
        return "";
    }

    private int first(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .mapToInt(lower::indexOf)
                .filter(place -> place >= 0 && place < text.length())
                .min()
                .orElse(-1);
    }

    /** Never between the two halves of one character. */
    private static int edge(String text, int place) {
        boolean inside = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return inside ? place - 1 : place;
    }
}
