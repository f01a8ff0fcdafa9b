package org.xiaohao.parsing.outline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

/**
 * What {@link Mending} took out of a text, so that nobody has to search for it.
 *
 * @param characters how many letters, signs and digits
 * @param first the place of the first, null where nothing was taken
 * @param words the pieces, each quoted once with how often it stood there; pieces that differ by their numbers alone,
 *     as those of pages do, are one
 */
public record Removals(int characters, @Nullable Span first, String words) {

    private static final int MOST_WORDS = 600;

    private record Piece(String words, int times) {}

    public static Removals of(String text, String mended) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        Span first = null;
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isGone(text, mended, i)) {
                int last = i;
                for (int j = i; j < text.length() && text.charAt(j) != '\n' && mended.charAt(j) <= '\u3000'; j++) {
                    if (isGone(text, mended, j)) {
                        characters++;
                        last = j;
                    }
                }
                Span piece = withMarks(text, mended, i, last + 1);
                first = first == null ? piece : first;
                String words = text.substring(piece.start(), piece.end()).strip();
                pieces.merge(
                        words.replaceAll("[0-9]+", "0"),
                        new Piece(words, 1),
                        (one, more) -> new Piece(one.words, one.times + 1));
                i = last;
            }
        }
        return new Removals(characters, first, said(pieces));
    }

    /** A piece with the dashes and the like around it that went as well. */
    private static Span withMarks(String text, String mended, int start, int end) {
        int from = start;
        while (from > 0 && isBlanked(text, mended, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && isBlanked(text, mended, to)) {
            to++;
        }
        return new Span(from, to);
    }

    private static boolean isBlanked(String text, String mended, int i) {
        return text.charAt(i) != mended.charAt(i) || text.charAt(i) == ' ' && mended.charAt(i) == ' ';
    }

    private static boolean isGone(String text, String mended, int i) {
        return Character.isLetterOrDigit(text.charAt(i)) && !Character.isLetterOrDigit(mended.charAt(i));
    }

    private static String said(Map<String, Piece> pieces) {
        String words = pieces.values().stream()
                .map(piece -> "\u201C" + piece.words + "\u201D" + (piece.times > 1 ? "\u00D7" + piece.times : ""))
                .collect(Collectors.joining("\u3001"));
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "\u2026";
    }
}
