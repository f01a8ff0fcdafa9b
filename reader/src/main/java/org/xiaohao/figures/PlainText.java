package org.xiaohao.figures;

/** A text with a twin of the same length in half-width signs, and places in code points. */
final class PlainText {

    private final String original;
    private final String plain;

    PlainText(String original) {
        this.original = original;
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

    String original(int start, int end) {
        return original.substring(start, end);
    }

    /** The place in code points of a place in UTF-16 units. */
    int codePoints(int index) {
        return original.codePointCount(0, index);
    }
}
