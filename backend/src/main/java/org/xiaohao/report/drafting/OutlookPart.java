package org.xiaohao.report.drafting;

import java.util.List;
import org.xiaohao.outlines.Edge;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.report.drafting.Outline.Line;
import org.xiaohao.report.drafting.Outline.Node;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** Sets what is lacking and what is to be done in the way of the outline: points, a row, or headings of their own. */
final class OutlookPart {

    private static final Source OUTLINE = new Source(SourceKind.OUTLINE, 0, 0);

    /** So little is told where the problems come first. */
    private static final int LEAST_TOLD = 1000;

    private static final int LEAST_ROOM = 450;

    private final DraftFacts facts;
    private final Outlook outlook;
    private final Page page;

    OutlookPart(DraftFacts facts, Outlook outlook, Page page) {
        this.facts = facts;
        this.outlook = outlook;
        this.page = page;
    }

    /** A problem with its cause is one thing: such paragraphs are of the kind PROBLEMS. */
    private static List<PartKind> kindsOfProblems(Node node) {
        return node.tells(PartKind.NEXT_PLAN) ? node.kinds() : List.of(PartKind.PROBLEMS);
    }

    void problems(Node node, String key, int level, Questions questions) {
        int children = childrenOf(node, PartKind.PROBLEMS);
        List<Item> items = outlook.problems(children, room(), questions);
        if (items.isEmpty()) {
            return;
        }
        Traced opening =
                Traced.of("在看到成绩的同时，对照党中央、国务院要求和人民群众期待，" + Locality.whole(facts.place()) + "法治政府建设还有差距", OUTLINE);
        points(node, kindsOfProblems(node), key, level, children, 0, opening, items);
    }

    /** A report is about what was done: the problems take a seventh of it at most. */
    private int room() {
        int before = page.length();
        return before < LEAST_TOLD ? Integer.MAX_VALUE : Math.max(LEAST_ROOM, before / 7);
    }

    void plans(Node node, String key, int level, int series) {
        int children = childrenOf(node, PartKind.NEXT_PLAN);
        List<Item> items = outlook.plans(children);
        if (items.isEmpty()) {
            return;
        }
        Traced opening = Traced.of(
                (facts.year() + 1) + "年，" + Locality.whole(facts.place()) + "将坚持以习近平法治思想为指导，针对存在的不足，逐项补短板、强弱项，重点做好以下工作",
                OUTLINE);
        points(node, node.kinds(), key, level, children, series, opening, items);
        if (node.tail() == Edge.PARAGRAPH) {
            page.paragraph(
                    Page.edge(key, "tail", node.kinds()),
                    node.kinds(),
                    "",
                    Traced.of("各项任务逐项明确责任单位和完成时限，全程跟踪督促，确保按期落实到位。", OUTLINE));
        }
    }

    private void points(
            Node node,
            List<PartKind> kinds,
            String key,
            int level,
            int children,
            int series,
            Traced opening,
            List<Item> items) {
        if (children > 0) {
            if (node.lead() == Edge.PARAGRAPH) {
                page.paragraph(Page.edge(key, "lead", kinds), kinds, "", opening.plus("。"));
            }
            Node child = node.children().getFirst();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                String words = Page.number(child.style(), i + 1) + item.title();
                boolean ownLine = child.placement() == Placement.OWN_LINE;
                if (ownLine) {
                    page.heading(new StatementKey(key, "title", item.about()), kinds, level + 1, words);
                }
                page.paragraph(
                        new StatementKey(key, "point", item.about()),
                        kinds,
                        ownLine ? "" : words + "。",
                        Page.closed(item.text()));
            }
            return;
        }
        Line line = series < node.series().size()
                ? node.series().get(series)
                : series == 0 ? Drafting.PARAGRAPHS : Drafting.ROW_OF_POINTS;
        Line titled = new Line(line.inline(), line.separator(), line.numbered(), true, -1);
        page.points(key, kinds, titled, "", opening.plus("："), items);
    }

    private static int childrenOf(Node node, PartKind kind) {
        return (int) node.children().stream().filter(child -> child.tells(kind)).count();
    }
}
