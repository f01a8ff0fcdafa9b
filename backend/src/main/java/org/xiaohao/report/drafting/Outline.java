package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.Edge;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.outlines.Series;

/**
 * The shape of a report (提纲): its parts and how their points are set.
 *
 * @param title of the report, with {@code {Y}} for the year and {@code {P}} for the jurisdiction
 */
public record Outline(String title, List<Node> nodes) {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}(?=年)");

    /**
     * A heading with what stands below it, or the introduction.
     *
     * @param number as printed, null without one
     * @param title with {@code {Y-1}}, {@code {Y}}, {@code {Y+1}} for the years; null for the introduction
     * @param words what such a part is about: last year's text, or key words; tasks are laid to the part they are like
     */
    public record Node(
            List<PartKind> kinds,
            HeadingStyle style,
            @Nullable Integer number,
            @Nullable String title,
            Placement placement,
            Edge lead,
            Edge tail,
            List<Line> series,
            String words,
            List<Node> children) {

        public Node {
            kinds = List.copyOf(kinds);
            series = List.copyOf(series);
            children = List.copyOf(children);
        }

        boolean tells(PartKind kind) {
            return kinds.contains(kind);
        }
    }

    /**
     * How points follow one another.
     *
     * @param inline whether they stand in one paragraph
     * @param separator between inline ones
     * @param numbered whether they are counted by 一是, 二是
     * @param titled whether each opens with a title of its own
     * @param responsibility place of the point that tells of the persons first responsible, -1 without one
     */
    public record Line(boolean inline, String separator, boolean numbered, boolean titled, int responsibility) {}

    public Outline {
        nodes = List.copyOf(nodes);
    }

    /** The shape of last year's report, for this year. */
    public static Outline learned(LearnedOutline learned, String text, String place) {
        int year = learned.year() == null ? 0 : learned.year();
        String title = learned.title() == null
                ? "{P}{Y}年法治政府建设情况报告"
                : years(learned.title(), year).replace(place, "{P}");
        return new Outline(title, nodes(learned.parts(), text, year));
    }

    private static List<Node> nodes(List<OutlinePart> parts, String text, int year) {
        List<Node> result = new ArrayList<>();
        for (OutlinePart part : parts) {
            result.add(new Node(
                    part.kinds(),
                    part.style(),
                    part.number(),
                    part.title() == null ? null : years(part.title(), year),
                    part.placement(),
                    part.lead(),
                    part.tail(),
                    part.series().stream().map(Outline::line).toList(),
                    text.substring(text.offsetByCodePoints(0, part.start()), text.offsetByCodePoints(0, part.end())),
                    nodes(part.children(), text, year)));
        }
        return result;
    }

    private static Line line(Series series) {
        int responsibility = -1;
        for (int i = 0; i < series.items().size(); i++) {
            if (series.items().get(i).kind() == PartKind.RESPONSIBILITY) {
                responsibility = i;
            }
        }
        return new Line(
                series.inline(),
                series.separator(),
                series.numbered(),
                !series.titles().equals("NONE"),
                responsibility);
    }

    private static String years(String title, int year) {
        Matcher found = YEAR.matcher(title);
        return found.replaceAll(match -> {
            int by = Integer.parseInt(match.group()) - year;
            return by == 0 ? "{Y}" : by == 1 ? "{Y+1}" : by == -1 ? "{Y-1}" : match.group();
        });
    }

    /** A title as it is printed in the report of a year. */
    public static String printed(String title, int year) {
        return filled(title, year, "");
    }

    /** A title that was printed in the report of a year, for those of other years: years next to it follow. */
    public static String yearly(String title, int year) {
        return years(title, year);
    }

    static String filled(String title, int year, String place) {
        return title.replace("{Y-1}", String.valueOf(year - 1))
                .replace("{Y+1}", String.valueOf(year + 1))
                .replace("{Y}", String.valueOf(year))
                .replace("{P}", place);
    }

    /** All nodes that hold text of their own, in order. */
    static List<Node> leaves(List<Node> nodes) {
        List<Node> result = new ArrayList<>();
        for (Node node : nodes) {
            if (node.children().isEmpty()) {
                result.add(node);
            } else {
                result.addAll(leaves(node.children()));
            }
        }
        return result;
    }
}
