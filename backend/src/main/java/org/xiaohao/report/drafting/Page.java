package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.Outline.Line;
import org.xiaohao.report.drafting.Outline.Node;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.Statement;
import org.xiaohao.text.ChineseNumerals;

/** Sets statements: headings with their numbers, points as paragraphs or within one, run-in titles. */
final class Page {

    /** Above it a paragraph of points is divided. */
    private static final int LONGEST = 780;

    private static final Source OUTLINE = new Source(SourceKind.OUTLINE, 0, 0);

    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    List<Statement> statements() {
        return statements;
    }

    /** Characters of all texts so far. */
    int length() {
        return statements.stream()
                .mapToInt(statement -> statement.text().length())
                .sum();
    }

    /** What tells of these points in one paragraph. */
    static StatementKey text(String node, List<Item> items) {
        return new StatementKey(node, "text", about(items));
    }

    /** What stands before or behind the points of a part. */
    static StatementKey edge(String node, String role, List<PartKind> kinds) {
        String part = kinds.contains(PartKind.RESULTS)
                ? node
                : kinds.stream().map(PartKind::name).collect(Collectors.joining("+"));
        return new StatementKey(node, role, List.of(role + '.' + part));
    }

    private static List<String> about(List<Item> items) {
        return items.stream().flatMap(item -> item.about().stream()).distinct().toList();
    }

    void heading(StatementKey key, List<PartKind> kinds, int level, String words) {
        statements.add(new Statement(
                own(key), key.about(), kinds, level, words, "", "", List.of(), List.of(), List.of(), List.of()));
    }

    boolean endsWithHeading() {
        return !statements.isEmpty() && statements.getLast().level() > 0;
    }

    /** Takes the last heading back, where nothing came to stand below it. */
    void dropHeading() {
        if (endsWithHeading()) {
            statements.removeLast();
        }
    }

    /** A part of which nothing is known; a person writes it. */
    void missing(String node, List<PartKind> kinds) {
        StatementKey key = edge(node, "missing", kinds);
        statements.add(
                new Statement(own(key), key.about(), kinds, 0, "", "", "", List.of(), List.of(), List.of(), List.of()));
    }

    /** A key stands once in a report, also where two nodes of an outline have one heading. */
    private String own(StatementKey key) {
        String text = key.text();
        for (int again = 2; !keys.add(text); again++) {
            text = key.text() + '~' + again;
        }
        return text;
    }

    void paragraph(StatementKey key, List<PartKind> kinds, String lead, Traced text) {
        if (text.isEmpty() && lead.isEmpty()) {
            return;
        }
        Set<Source> sources = new LinkedHashSet<>(text.sources());
        text.figures()
                .forEach(span -> span.operands().stream().map(Operand::source).forEach(sources::add));
        if (sources.isEmpty()) {
            sources.add(OUTLINE);
        }
        statements.add(new Statement(
                own(key),
                key.about(),
                kinds,
                0,
                "",
                lead,
                text.text(),
                List.copyOf(sources),
                text.figures(),
                text.words(),
                List.of()));
    }

    /**
     * Points in the way of the outline.
     *
     * @param opening what stands before the first, in its paragraph or one of its own; may be empty
     * @param lead run-in title of the node; may be empty
     */
    void points(String key, List<PartKind> kinds, Line line, String lead, Traced opening, List<Item> items) {
        if (line.inline()) {
            inline(key, kinds, line, lead, opening, items);
            return;
        }
        if (!opening.isEmpty() || !lead.isEmpty()) {
            paragraph(edge(key, "lead", kinds), kinds, lead, opening);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String count = line.numbered() && items.size() > 1 ? LastProblems.count(i) + "是" : "";
            String title = line.titled() && !item.title().isEmpty() ? item.title() + "。" : "";
            Traced text = closed(item.text());
            StatementKey point = new StatementKey(key, "point", item.about());
            if (title.isEmpty() && !count.isEmpty()) {
                paragraph(point, kinds, "", Traced.glue(count).plus(text));
            } else {
                paragraph(point, kinds, count + title, text);
            }
        }
    }

    private void inline(String key, List<PartKind> kinds, Line line, String lead, Traced opening, List<Item> items) {
        Traced row = opening;
        // Points of several problems, each with its cause, cannot be told apart by commas.
        boolean parted = items.stream().anyMatch(item -> item.text().text().contains("；"));
        String separator = parted || line.separator().isEmpty() ? "。" : line.separator();
        String first = lead;
        List<Item> told = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String count = line.numbered() && items.size() > 1 ? LastProblems.count(i) + "是" : "";
            boolean whole = separator.equals("。");
            String title = item.title().isEmpty() || !line.titled() ? "" : item.title() + (whole ? "。" : "，");
            Traced text = whole ? item.text() : item.text().swap("；", "，").swap("。", "，");
            Traced point = Traced.glue(count + title).plus(text);
            if (!row.isEmpty() && row.length() + point.length() > LONGEST) {
                paragraph(new StatementKey(key, "row", about(told)), kinds, first, closed(row));
                first = "";
                told.clear();
                row = Traced.EMPTY;
            }
            boolean joins = !row.isEmpty() && "：。".indexOf(row.text().charAt(row.length() - 1)) < 0;
            row = joins ? row.plus(separator).plus(point) : row.plus(point);
            told.add(item);
        }
        paragraph(new StatementKey(key, "row", about(told)), kinds, first, closed(row));
    }

    static Traced closed(Traced text) {
        return text.isEmpty() || "。：！？".indexOf(text.text().charAt(text.length() - 1)) >= 0 ? text : text.plus("。");
    }

    /** @param gone how many of its kind before it were left out */
    static String number(Node node, int gone) {
        Integer number = node.number();
        return number(node.style(), number == null ? null : number - gone);
    }

    static String number(HeadingStyle style, @org.jspecify.annotations.Nullable Integer number) {
        if (number == null) {
            return "";
        }
        return switch (style) {
            case CHINESE -> ChineseNumerals.format(number) + "、";
            case CHINESE_IN_BRACKETS -> "（" + ChineseNumerals.format(number) + "）";
            case ARABIC -> number + ".";
            case ARABIC_IN_BRACKETS -> "（" + number + "）";
            case NONE -> "";
        };
    }
}
