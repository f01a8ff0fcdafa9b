package org.xiaohao.attachment;

import java.util.Locale;

/** Makes the names that people's computers send safe to keep, to show and to send back. */
final class FileNames {

    static final int MAX_LENGTH = 200;
    private static final String FALLBACK = "file";

    private FileNames() {}

    /** The last part of a path, without characters that no file system takes or that do not show. */
    static String sanitise(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileNames::isKept).forEach(kept::appendCodePoint);
        String cleaned = kept.toString().strip().replaceFirst("^\\.+", "");
        return cleaned.isBlank() ? FALLBACK : shorten(cleaned);
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isKept(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"*:<>?|".indexOf(codePoint) < 0;
        };
    }

    /** Cuts the end of the stem, so that the extension stays. */
    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String extension = extension(name);
        String suffix = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        int end = MAX_LENGTH - suffix.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + suffix;
    }
}
