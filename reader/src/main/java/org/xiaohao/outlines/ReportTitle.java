package org.xiaohao.outlines;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;

/**
 * The title of a report, on one line or over several.
 *
 * @param text as printed, its lines joined; null where the report has none
 * @param lastLine on which it ends, -1 where the report has none
 */
record ReportTitle(@Nullable String text, int lastLine) {

    private static final Pattern TITLE = Pattern.compile(
            ".*(?:法治|依法).*(?:报告|情况|总结|汇报|年报)(?:[和及与暨].*(?:计划|打算|安排|要点|思路))?(?:[(（][^()（）]{1,10}[)）])?$");
    private static final Pattern ISSUER =
            Pattern.compile("^[\\p{IsHan}（）()　 ]{2,30}(?:政府|委员会|[市县区州旗党]委|局|办公室|办事处|工委|管委会|厅|院|街道|镇|乡)$");
    /** How a title begins that goes on from the line above. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:关于|20\\d{2}|二[〇○零]|年度|推进|法治|依法).*");

    private static final Pattern YEAR = Pattern.compile("(?<year>20\\d{2}|二[〇○零0]\\s*(?<last>[〇○零一二三四五六七八九]{2}))\\s*年");
    private static final String MARKS_WITHIN = "。；;";
    private static final int LONGEST_LINE = 50;
    private static final int MOST_LINES = 3;

    /** @param until the line before which the title stands */
    static ReportTitle of(List<Paragraph> paragraphs, int until) {
        for (int i = 0; i < until; i++) {
            if (isLine(paragraphs.get(i).text())
                    && TITLE.matcher(paragraphs.get(i).text()).matches()) {
                return new ReportTitle(withIssuers(paragraphs, i), i);
            }
        }
        // No line is a title by itself: one may be broken.
        for (int i = 0; i < until; i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i;
                    j < Math.min(until, i + MOST_LINES)
                            && isLine(paragraphs.get(j).text());
                    j++) {
                joined.append(paragraphs.get(j).text());
                if (TITLE.matcher(joined).matches()) {
                    return new ReportTitle(joined.toString(), j);
                }
            }
        }
        return new ReportTitle(null, -1);
    }

    private static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE
                && line.chars().noneMatch(c -> MARKS_WITHIN.indexOf(c) >= 0)
                && Heading.numbered(line) == null
                && !Furniture.PUBLICATION.matcher(line).find();
    }

    /** A title that does not say whose it is goes on from the lines above that do. */
    private static String withIssuers(List<Paragraph> paragraphs, int line) {
        String title = paragraphs.get(line).text();
        if (GOES_ON.matcher(title).matches()) {
            for (int i = line - 1;
                    i >= 0 && ISSUER.matcher(paragraphs.get(i).text()).matches();
                    i--) {
                title = paragraphs.get(i).text() + title;
            }
        }
        return title;
    }

    /** The year reported on: that of the title, or the first one that the text tells. */
    @Nullable
    Integer year(List<Paragraph> paragraphs) {
        Integer year = text == null ? null : year(text);
        for (int i = lastLine + 1; year == null && i < paragraphs.size(); i++) {
            String line = paragraphs.get(i).text();
            year = Furniture.PUBLICATION.matcher(line).find() ? null : year(line);
        }
        return year;
    }

    private static @Nullable Integer year(String words) {
        Matcher m = YEAR.matcher(words);
        if (!m.find()) {
            return null;
        }
        String last = m.group("last");
        return last == null
                ? Integer.valueOf(m.group("year"))
                : Integer.valueOf(2000 + 10 * digit(last.charAt(0)) + digit(last.charAt(1)));
    }

    private static int digit(char c) {
        return "〇○零".indexOf(c) >= 0 ? 0 : ChineseNumerals.parse(String.valueOf(c));
    }
}
