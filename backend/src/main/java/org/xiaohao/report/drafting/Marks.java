package org.xiaohao.report.drafting;

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

    private Marks() {}

    static String fullWidth(String text) {
        String marks =
                HALF_MARK.matcher(text).replaceAll(mark -> String.valueOf(FULL.charAt(HALF.indexOf(mark.group()))));
        return HALF_BRACKETS.matcher(HALF_STOP.matcher(marks).replaceAll("。")).replaceAll("（$1）");
    }
}
