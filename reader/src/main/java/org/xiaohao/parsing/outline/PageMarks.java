package org.xiaohao.parsing.outline;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/** What stands on every page of a printed document and is no part of its text. */
final class PageMarks {

    private static final String DASH = "[-\u2014\u2013\u2015\uFF0D\u2500\u00B7]";
    // rule M01
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^[ \\t\u3000\u00A0]*(?:" + DASH
            + "{1,2}[ \u3000]*[0-9]{1,4}[ \u3000]*" + DASH
            + "{1,2}|第[ \u3000]*[0-9]{1,4}[ \u3000]*页(?:[ \u3000,\uFF0C/]*共[ \u3000]*[0-9]{1,4}[ \u3000]*页)?"
            + "|[0-9]{1,4}[ ]*/[ ]*[0-9]{1,4})[ \\t\u3000\u00A0]*(?=\\r?$)");
    private static final int SHORTEST_HEAD = 3;

    private PageMarks() {}

    /**
     * Blanks page numbers, and the lines that stand beside two of them or more and hardly anywhere else: heads and feet
     * of pages.
     */
    static void blank(String text, StringBuilder mended) {
        Map<String, Integer> beside = new HashMap<>();
        Matcher page = PAGE_NUMBER.matcher(text);
        while (page.find()) {
            Marks.blank(mended, page.start(), page.end());
            Set<String> neighbours = new HashSet<>();
            neighbours.add(lineBefore(text, page.start()));
            neighbours.add(lineBehind(text, page.end()));
            neighbours.forEach(line -> beside.merge(line, 1, Integer::sum));
        }
        Map<String, Long> everywhere = text.lines().map(String::strip).collect(groupingBy(identity(), counting()));
        beside.entrySet()
                .removeIf(line -> line.getValue() < 2
                        || everywhere.getOrDefault(line.getKey(), 0L) > line.getValue() + 1
                        || !mayBeHead(line.getKey()));
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (beside.containsKey(text.substring(from, to).strip())) {
                Marks.blank(mended, from, to);
            }
            from = to + 1;
        }
    }

    /** A numbered point, what stands behind a label, a date or a row belongs to tasks, however often it comes. */
    private static boolean mayBeHead(String line) {
        Slice words = Slice.of(line);
        return line.length() > SHORTEST_HEAD
                && line.indexOf('|') < 0
                && line.indexOf('\t') < 0
                && NumberingRule.at(words) == null
                && !RoleLabel.anyBegins(words)
                && !DeadlineRules.isDeadline(words);
    }

    private static String lineBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && Marks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int start = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
        return text.substring(start, end).strip();
    }

    private static String lineBehind(String text, int offset) {
        int start = offset;
        while (start < text.length() && Marks.isBlank(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }
}
