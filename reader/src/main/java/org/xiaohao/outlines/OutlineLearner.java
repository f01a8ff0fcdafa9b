package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.CodePoints;

/** Learns the outline of an annual report from its text: headings, series of points, what each part tells. */
public final class OutlineLearner {

    private static final Pattern TITLE = Pattern.compile(".*(?:法治|依法).*(?:报告|情况|总结|汇报)$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
    private static final Pattern PUBLICATION =
            Pattern.compile("(?:发布|发表|来源|时间|日期|浏览|字体|作者|阅读|点击|位读者)[^。]{0,12}[:：]|位读者读过|当前位置|^首页");
    private static final int SHORTEST_INTRO = 28;
    private static final int LONGEST_SIGNATURE = 30;

    /** The outline; with no parts where the text has no headings. Places are code points of the text as given. */
    public LearnedOutline learn(String report) {
        List<Paragraph> paragraphs = Paragraph.of(report);
        int first = firstHeading(paragraphs);
        int titleLine = titleLine(paragraphs, first);
        String title = titleLine < 0 ? null : paragraphs.get(titleLine).text();
        Integer year = year(title, paragraphs, titleLine);
        int end = bodyEnd(paragraphs, first);
        IntUnaryOperator codePoints = new CodePoints(report)::before;
        List<OutlinePart> parts = new ArrayList<>();
        OutlinePart intro = intro(paragraphs, titleLine + 1, first < 0 ? end : first, codePoints);
        if (intro != null) {
            parts.add(intro);
        }
        if (first >= 0) {
            parts.addAll(new PartsReader(paragraphs.subList(first, end), year, codePoints).read());
        }
        return new LearnedOutline(title, year, List.copyOf(parts), NextYear.problems(parts), NextYear.measures(parts));
    }

    private static int firstHeading(List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Heading heading = Heading.numbered(paragraphs.get(i).text());
            if (heading != null && heading.style() == HeadingStyle.CHINESE) {
                return i;
            }
        }
        return -1;
    }

    private static int titleLine(List<Paragraph> paragraphs, int first) {
        int until = first < 0 ? Math.min(paragraphs.size(), 12) : first;
        for (int i = 0; i < until; i++) {
            String line = paragraphs.get(i).text();
            if (line.length() <= 50
                    && line.indexOf('。') < 0
                    && TITLE.matcher(line).matches()
                    && !PUBLICATION.matcher(line).find()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Integer year(@Nullable String title, List<Paragraph> paragraphs, int titleLine) {
        if (title != null) {
            Matcher m = YEAR.matcher(title);
            if (m.find()) {
                return Integer.valueOf(m.group(1));
            }
        }
        for (Paragraph paragraph : paragraphs.subList(titleLine + 1, paragraphs.size())) {
            Matcher m = YEAR.matcher(paragraph.text());
            if (!PUBLICATION.matcher(paragraph.text()).find() && m.find()) {
                return Integer.valueOf(m.group(1));
            }
        }
        return null;
    }

    /** Lines at the end that are no sentences are signature, date and furniture of a page. */
    private static int bodyEnd(List<Paragraph> paragraphs, int first) {
        int end = paragraphs.size();
        int floor = Math.max(first + 1, 0);
        while (end > floor && isFoot(paragraphs.get(end - 1).text())) {
            end--;
        }
        return end;
    }

    private static boolean isFoot(String line) {
        return Heading.numbered(line) == null
                && (line.startsWith("特此报告")
                        || line.startsWith("附件")
                        || PUBLICATION.matcher(line).find() && line.indexOf('。') < 0
                        || line.matches(".*(?:版权所有|ICP备|网站标识码|联系电话|主办单位|承办单位|网站地图).*")
                        || line.length() <= LONGEST_SIGNATURE && "。；！”；;".indexOf(line.charAt(line.length() - 1)) < 0);
    }

    private static @Nullable OutlinePart intro(
            List<Paragraph> paragraphs, int from, int to, IntUnaryOperator codePoints) {
        Paragraph begin = null;
        Paragraph end = null;
        int count = 0;
        for (Paragraph paragraph : paragraphs.subList(Math.min(from, to), to)) {
            String text = paragraph.text();
            boolean sentence = text.length() >= SHORTEST_INTRO
                    && (text.indexOf('，') >= 0 || text.indexOf(',') >= 0 || text.indexOf('。') >= 0);
            if ((sentence || begin != null) && !PUBLICATION.matcher(text).find()) {
                begin = begin == null ? paragraph : begin;
                end = paragraph;
                count++;
            }
        }
        if (begin == null || end == null) {
            return null;
        }
        return new OutlinePart(
                List.of(PartKind.INTRO),
                1,
                HeadingStyle.NONE,
                null,
                null,
                Placement.NONE,
                codePoints.applyAsInt(begin.start()),
                codePoints.applyAsInt(end.end()),
                Edge.NONE,
                Edge.NONE,
                count,
                List.of(),
                List.of());
    }
}
