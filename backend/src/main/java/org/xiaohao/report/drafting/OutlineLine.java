package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.Edge;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.report.drafting.Outline.Line;
import org.xiaohao.report.drafting.Outline.Node;

/**
 * A heading of an outline as people edit it: one line below the other, each with its level. Numbers are not kept; they
 * follow from the order.
 *
 * @param level 1 for the outermost
 * @param title with {@code {Y-1}}, {@code {Y}}, {@code {Y+1}} for the years; null for the introduction
 * @param words what such a part is about; tasks are laid to the part they are like
 */
public record OutlineLine(
        int level,
        List<PartKind> kinds,
        HeadingStyle style,
        @Nullable String title,
        Placement placement,
        Edge lead,
        Edge tail,
        List<Line> series,
        String words) {

    private static final Line PARAGRAPHS = new Line(false, "", true, true, -1);

    public OutlineLine {
        kinds = List.copyOf(kinds);
        series = List.copyOf(series);
    }

    /** A heading with a line of its own, whose points follow in paragraphs. */
    public static OutlineLine heading(int level, PartKind kind, HeadingStyle style, String title) {
        return new OutlineLine(
                level,
                List.of(kind),
                style,
                title,
                style == HeadingStyle.NONE ? Placement.RUN_IN : Placement.OWN_LINE,
                Edge.NONE,
                Edge.NONE,
                List.of(PARAGRAPHS),
                "");
    }

    public boolean introduces() {
        return title == null;
    }

    public OutlineLine at(int other) {
        return new OutlineLine(other, kinds, style, title, placement, lead, tail, series, words);
    }

    public OutlineLine numbered(HeadingStyle other) {
        return new OutlineLine(level, kinds, other, title, placement, lead, tail, series, words);
    }

    /** Called and filled otherwise. */
    public OutlineLine with(
            List<PartKind> otherKinds, @Nullable String otherTitle, Placement place, String otherWords) {
        return new OutlineLine(level, otherKinds, style, otherTitle, place, lead, tail, series, otherWords);
    }

    /** The lines of an outline from the top. */
    public static List<OutlineLine> of(Outline outline) {
        List<OutlineLine> result = new ArrayList<>();
        add(outline.nodes(), 1, result);
        return List.copyOf(result);
    }

    private static void add(List<Node> nodes, int level, List<OutlineLine> result) {
        for (Node node : nodes) {
            result.add(new OutlineLine(
                    level,
                    node.kinds(),
                    node.style(),
                    node.title(),
                    node.placement(),
                    node.lead(),
                    node.tail(),
                    node.series(),
                    node.words()));
            add(node.children(), level + 1, result);
        }
    }

    /** The outline of these lines: each belongs to the nearest one before it of a lower level. */
    public static Outline outline(String title, List<OutlineLine> lines) {
        return new Outline(title, nodes(lines, 0, lines.size()));
    }

    private static List<Node> nodes(List<OutlineLine> lines, int from, int to) {
        List<Node> result = new ArrayList<>();
        int number = 0;
        for (int at = from; at < to; ) {
            OutlineLine line = lines.get(at);
            int next = end(lines, at, to);
            boolean counted = line.style != HeadingStyle.NONE;
            if (counted) {
                number++;
            }
            result.add(line.node(counted ? number : null, nodes(lines, at + 1, next)));
            at = next;
        }
        return result;
    }

    /** The place behind a line and all that belongs to it. */
    static int end(List<OutlineLine> lines, int at, int to) {
        int next = at + 1;
        while (next < to && lines.get(next).level > lines.get(at).level) {
            next++;
        }
        return next;
    }

    private Node node(@Nullable Integer number, List<Node> children) {
        return new Node(kinds, style, number, title, placement, lead, tail, series, words, children);
    }
}
