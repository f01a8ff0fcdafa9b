package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Full-width marks beside Chinese, one for one, so that places in a text stay where they are. */
final class Marks {

    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final String CHINESE = "\u3400-\u9fff\u201c\u201d\u3008-\u3011\uff08\uff09";
    private static final Pattern HALF_MARK =
            Pattern.compile("(?<=[" + CHINESE + "%])[,;:?!]|[,;:?!](?=[" + CHINESE + "])");
    private static final Pattern HALF_STOP = Pattern.compile("(?<=[" + CHINESE + "%])\\.(?!\\d)");
    private static final Pattern HALF_BRACKETS = Pattern.compile("\\(([^()\\r\\n]*[" + CHINESE + "][^()\\r\\n]*)\\)");

    private static final Pattern QUOTES = Pattern.compile("\"([^\"\\r\\n]*)\"");

    private Marks() {}

    /** The words between the marks of clauses, without them. */
    static List<String> clauses(String text) {
        return split(text, "，。；");
    }

    /** The words between the marks of sentences, without them. */
    static List<String> sentences(String text) {
        return split(text, "。；\n");
    }

    private static List<String> split(String text, String marks) {
        List<String> result = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    result.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        if (from < text.length()) {
            result.add(text.substring(from));
        }
        return result;
    }

    /** Whether there is a mark of half width that could be meant; most texts have none, and are not looked at again. */
    private static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128
                    && (HALF.indexOf(c) >= 0
                            || c == '('
                            || c == '.' && !(i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))))) {
                return true;
            }
        }
        return false;
    }

    static String fullWidth(String raw) {
        String text = raw.indexOf('％') < 0 && raw.indexOf('"') < 0
                ? raw
                : QUOTES.matcher(raw.replace('％', '%')).replaceAll("“$1”");
        if (!hasHalf(text)) {
            return text;
        }
        String marks =
                HALF_MARK.matcher(text).replaceAll(mark -> String.valueOf(FULL.charAt(HALF.indexOf(mark.group()))));
        return HALF_BRACKETS.matcher(HALF_STOP.matcher(marks).replaceAll("。")).replaceAll("（$1）");
    }
}
