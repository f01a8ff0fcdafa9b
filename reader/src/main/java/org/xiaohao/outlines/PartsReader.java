package org.xiaohao.outlines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds the tree of headings with the paragraphs below each. */
final class PartsReader {

    /** Outside of every number. */
    private static final int TOP = -1;

    private final List<Paragraph> paragraphs;
    private final Headings headings;
    private final @Nullable Integer year;
    private final IntUnaryOperator codePoints;

    PartsReader(List<Paragraph> paragraphs, Headings headings, @Nullable Integer year, IntUnaryOperator codePoints) {
        this.paragraphs = paragraphs;
        this.headings = headings;
        this.year = year;
        this.codePoints = codePoints;
    }

    /** A node while it is read. */
    private static final class Open {

        final Heading heading;
        final int rank;
        final int level;
        final int start;
        final List<PartKind> kinds;
        final List<Paragraph> own = new ArrayList<>();
        final List<Open> children = new ArrayList<>();
        int end;

        Open(Heading heading, int rank, int level, Paragraph paragraph, List<PartKind> kinds) {
            this.heading = heading;
            this.rank = rank;
            this.level = level;
            this.start = paragraph.start();
            this.kinds = kinds;
            this.end = paragraph.end();
            if (heading.bodyStart() < paragraph.text().length()) {
                int body = heading.bodyStart();
                while (body < paragraph.text().length()
                        && Character.isWhitespace(paragraph.text().charAt(body))) {
                    body++;
                }
                own.add(new Paragraph(paragraph.text().substring(body), paragraph.start() + body));
            }
        }
    }

    List<OutlinePart> read() {
        List<Open> tops = new ArrayList<>();
        Deque<Open> path = new ArrayDeque<>();
        for (int i = headings.first(); i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Heading heading = headings.at(i);
            if (heading == null) {
                if (!path.isEmpty()) {
                    path.peek().own.add(paragraph);
                    path.forEach(open -> open.end = paragraph.end());
                }
                continue;
            }
            int rank = heading.style() == HeadingStyle.NONE
                    ? plainRank(heading.title(), path)
                    : heading.style().ordinal();
            while (!path.isEmpty() && path.peek().rank >= rank) {
                path.pop();
            }
            Open parent = path.peek();
            List<PartKind> kinds = parent == null
                    ? PartKinds.top(heading.title(), year)
                    : PartKinds.below(heading.title(), parent.kinds, year);
            Open open = new Open(heading, rank, path.size() + 1, paragraph, kinds);
            (parent == null ? tops : parent.children).add(open);
            path.push(open);
            path.forEach(one -> one.end = paragraph.end());
        }
        return tops.stream().map(this::part).toList();
    }

    /**
     * Where the parts have no numbers, a heading that names a part of every report begins one, unless the section holds
     * it with another; any other heading stands beside the last one on a line of its own, or below the part.
     */
    private int plainRank(String title, Deque<Open> path) {
        if (path.isEmpty()) {
            return TOP;
        }
        Open top = path.getLast();
        if (top.heading.style() == HeadingStyle.NONE && PartKinds.isStatutory(title)) {
            boolean within = top.kinds.size() > 1 && top.kinds.containsAll(PartKinds.top(title, year));
            return within ? HeadingStyle.CHINESE_IN_BRACKETS.ordinal() : TOP;
        }
        for (Open open : path) {
            if (open.heading.placement() == Placement.OWN_LINE) {
                boolean part = open.level == 1
                        && (open.heading.style() != HeadingStyle.NONE || PartKinds.isStatutory(open.heading.title()));
                return part ? HeadingStyle.CHINESE_IN_BRACKETS.ordinal() : open.rank;
            }
        }
        return HeadingStyle.CHINESE_IN_BRACKETS.ordinal();
    }

    private OutlinePart part(Open open) {
        SeriesReader.Found found =
                new SeriesReader(open.own, open.kinds, open.heading.placement() == Placement.RUN_IN, codePoints).read();
        List<OutlinePart> children = open.children.stream().map(this::part).toList();
        Edge lead = children.isEmpty() || !found.series().isEmpty()
                ? found.lead()
                : open.own.isEmpty() ? Edge.NONE : Edge.PARAGRAPH;
        return new OutlinePart(
                open.kinds,
                open.level,
                open.heading.style(),
                open.heading.number(),
                open.heading.title(),
                open.heading.placement(),
                codePoints.applyAsInt(open.start),
                codePoints.applyAsInt(open.end),
                lead,
                found.tail(),
                open.own.size(),
                found.series(),
                children);
    }
}
