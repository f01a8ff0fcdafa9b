package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a report without the space around it.
 *
 * @param start of the text, in UTF-16 units of the report
 */
record Paragraph(String text, int start) {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u000b]+");
    private static final String SPACE = " \t\u00a0\u3000\ufeff\u200b";

    int end() {
        return start + text.length();
    }

    /** The lines that are not empty. */
    static List<Paragraph> of(String report) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher line = LINE.matcher(report);
        while (line.find()) {
            int from = line.start();
            int to = line.end();
            while (from < to && SPACE.indexOf(report.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && SPACE.indexOf(report.charAt(to - 1)) >= 0) {
                to--;
            }
            if (to > from) {
                paragraphs.add(new Paragraph(report.substring(from, to), from));
            }
        }
        return paragraphs;
    }
}
