package org.xiaohao.text;

/** Punctuation of both widths. */
public final class Marks {

    /** Marks that end a sentence or separate parts of a list. */
    public static final String SEPARATORS = "\u3001\uFF0C,\uFF1B;\u3002\uFF0E.";

    /** Inside a character class of a pattern: both colons. */
    public static final String COLON = "[:\uFF1A]";

    private static final String OPENING = "(\uFF08[\u3014\u3010\uFF3B\uFE5D\u3016\u3018";
    private static final String CLOSING = ")\uFF09]\u3015\u3011\uFF3D\uFE5E\u3017\u3019";

    private Marks() {}

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    public static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    public static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    public static boolean endsSentence(char c) {
        return "\u3002\uFF1B;\uFF01!\uFF1F?".indexOf(c) >= 0;
    }

    /** Puts blanks in the place of a part of a text, whose offsets stay. */
    public static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, '\u3000');
        }
    }

    public static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c == '\u3007';
    }
}
