package org.xiaohao.text;

import java.util.List;

/** A view of a part of the source text that remembers where it stands. */
public record Slice(String source, int start, int end) {

    public static Slice of(String source) {
        return new Slice(source, 0, source.length());
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end <= start;
    }

    /** Character at an absolute offset. */
    public char at(int offset) {
        return source.charAt(offset);
    }

    /** Whether one of the characters stands in it. */
    public boolean holdsAny(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (source.indexOf(characters.charAt(i), start, end) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands in it. */
    public boolean holdsAny(List<String> words) {
        for (String word : words) {
            if (source.indexOf(word, start, end) >= 0) {
                return true;
            }
        }
        return false;
    }

    public String text() {
        return source.substring(start, end);
    }

    /** The part between two absolute offsets. */
    public Slice between(int from, int to) {
        return new Slice(source, from, Math.max(from, to));
    }

    /** The text without line breaks and the blanks around them, as it would stand on one line. */
    public String flow() {
        StringBuilder flow = new StringBuilder(length());
        boolean broken = false;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                while (!flow.isEmpty() && partsWords(flow.charAt(flow.length() - 1))) {
                    flow.setLength(flow.length() - 1);
                }
                broken = true;
            } else if (!broken || !partsWords(c)) {
                flow.append(c);
                broken = false;
            }
        }
        return flow.toString();
    }

    private static boolean partsWords(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u3000';
    }

    public Span span() {
        return new Span(start, end);
    }

    /** Without blank characters at both ends. */
    public Slice trim() {
        return trimAll("");
    }

    /** Without blank characters and the given marks at both ends. */
    public Slice trimAll(String marks) {
        int from = start;
        int to = end;
        while (from < to && dropped(source.charAt(from), marks)) {
            from++;
        }
        while (to > from && dropped(source.charAt(to - 1), marks)) {
            to--;
        }
        return between(from, to);
    }

    private static boolean dropped(char c, String marks) {
        return Marks.isBlank(c) || marks.indexOf(c) >= 0;
    }
}
