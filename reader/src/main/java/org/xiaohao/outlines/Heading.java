package org.xiaohao.outlines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;

/**
 * A heading and the rest of its paragraph.
 *
 * @param bodyStart where the text behind a run-in title begins within the paragraph; its length where nothing follows
 */
record Heading(HeadingStyle style, @Nullable Integer number, String title, Placement placement, int bodyStart) {

    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_PLAIN_TITLE = 40;
    private static final int SHORTEST_PLAIN_TITLE = 4;
    private static final String ENDS = "。；：，,;:.!?！？、";
    private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九十]+[是要]");
    private static final Pattern FURNITURE = Pattern.compile(
            "^(?:[(（]|(?!20\\d{2}年)\\d|.*[\\t|]|附件|附[:：]|主办|承办|版权|来源|联系|责任编辑|关闭|打印|特此|\\S+\\.(?:png|jpg|gif)$|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)");

    /** A numbered heading, or null. */
    static @Nullable Heading numbered(String paragraph) {
        for (HeadingStyle style : HeadingStyle.values()) {
            Matcher m = style.matcher(paragraph);
            if (m.find()) {
                return numbered(style, number(m.group("number")), paragraph, m.end());
            }
        }
        return null;
    }

    private static @Nullable Heading numbered(HeadingStyle style, int number, String paragraph, int from) {
        String rest = paragraph.substring(from);
        int stop = rest.indexOf('。');
        boolean more = stop >= 0 && !rest.substring(stop + 1).isBlank();
        if (!more) {
            if (rest.isEmpty() || rest.length() > LONGEST_TITLE) {
                return rest.isEmpty()
                        ? null
                        : new Heading(
                                style,
                                number,
                                clause(rest),
                                Placement.RUN_IN,
                                from + clause(rest).length());
            }
            return new Heading(style, number, withoutEnd(rest), Placement.OWN_LINE, paragraph.length());
        }
        String title = stop <= LONGEST_TITLE ? rest.substring(0, stop) : clause(rest);
        int body = from + title.length() + (stop <= LONGEST_TITLE ? 1 : 0);
        return new Heading(style, number, withoutEnd(title), Placement.RUN_IN, body);
    }

    /**
     * The heading that a line without number may be, or null where its form speaks against it.
     *
     * @see Headings for what has to stand around it
     */
    static @Nullable Heading plain(String line) {
        boolean heads = line.length() <= LONGEST_PLAIN_TITLE
                && line.length() >= SHORTEST_PLAIN_TITLE
                && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && !ORDINAL.matcher(line).find()
                && !FURNITURE.matcher(line).find();
        return heads ? new Heading(HeadingStyle.NONE, null, line, Placement.OWN_LINE, line.length()) : null;
    }

    private static String clause(String text) {
        int end = 0;
        while (end < text.length() && "，；：,;:".indexOf(text.charAt(end)) < 0 && end < LONGEST_PLAIN_TITLE) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String withoutEnd(String title) {
        int end = title.length();
        while (end > 0 && (ENDS.indexOf(title.charAt(end - 1)) >= 0 || Character.isWhitespace(title.charAt(end - 1)))) {
            end--;
        }
        return title.substring(0, end);
    }

    private static int number(String printed) {
        return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : ChineseNumerals.parse(printed);
    }
}
