package org.xiaohao.audit;

/** Makes text that people typed fit for one line of the trail. */
final class AuditText {

    private static final char ELLIPSIS = '\u2026';

    private AuditText() {}

    /** Replaces what could forge or hide a line by spaces, and cuts what is longer than {@code max} characters. */
    static String clean(String text, int max) {
        StringBuilder cleaned = new StringBuilder(Math.min(text.length(), max + 1));
        for (int i = 0; i < text.length() && cleaned.length() <= max; ) {
            int codePoint = text.codePointAt(i);
            cleaned.appendCodePoint(isVisible(codePoint) ? codePoint : ' ');
            i += Character.charCount(codePoint);
        }
        if (cleaned.length() > max) {
            int end = max - 1;
            if (Character.isHighSurrogate(cleaned.charAt(end - 1))) {
                end--;
            }
            cleaned.setLength(end);
            cleaned.append(ELLIPSIS);
        }
        return cleaned.toString().strip();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
