package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.CodePoints;

/** Learns the outline of an annual report from its text: headings, series of points, what each part tells. */
public final class OutlineLearner {

    private static final int SHORTEST_INTRO = 28;
    private static final int TITLE_WITHIN = 12;

    /** The outline; with no parts where the text has no headings. Places are code points of the text as given. */
    public LearnedOutline learn(String report) {
        List<Paragraph> paragraphs = Paragraph.of(report);
        int first = Headings.firstNumbered(paragraphs);
        ReportTitle title = ReportTitle.of(paragraphs, first < 0 ? Math.min(paragraphs.size(), TITLE_WITHIN) : first);
        Integer year = title.year(paragraphs);
        Headings headings = new Headings(paragraphs, title.lastLine());
        first = headings.first();
        int end = bodyEnd(paragraphs, first);
        IntUnaryOperator codePoints = new CodePoints(report)::before;
        List<OutlinePart> parts = new ArrayList<>();
        OutlinePart intro = intro(paragraphs, title.lastLine() + 1, first < 0 ? end : first, codePoints);
        if (intro != null) {
            parts.add(intro);
        }
        if (first >= 0) {
            parts.addAll(new PartsReader(paragraphs.subList(0, end), headings, year, codePoints).read());
        }
        return new LearnedOutline(
                title.text(), year, List.copyOf(parts), NextYear.problems(parts), NextYear.measures(parts));
    }

    /** Lines at the end that are no sentences are signature, date and furniture of a page. */
    private static int bodyEnd(List<Paragraph> paragraphs, int first) {
        int end = paragraphs.size();
        int floor = Math.max(first + 1, 0);
        while (end > floor && Furniture.isFoot(paragraphs.get(end - 1).text())) {
            end--;
        }
        return end;
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
            if ((sentence || begin != null)
                    && !Furniture.PUBLICATION.matcher(text).find()) {
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
