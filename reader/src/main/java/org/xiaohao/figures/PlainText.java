package org.xiaohao.figures;

import org.xiaohao.text.CodePoints;

/** A text with a twin of the same length in half-width signs, and places in code points. */
final class PlainText {

    private final String plain;
    private final CodePoints places;

    PlainText(String original) {
        this.places = new CodePoints(original);
        StringBuilder twin = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            twin.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00a0' ? ' ' : c);
        }
        this.plain = twin.toString();
    }

    String plain() {
        return plain;
    }

    /** The place in code points of a place in UTF-16 units. */
    int codePoints(int index) {
        return places.before(index);
    }
}
