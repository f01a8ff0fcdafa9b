package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.Outline.Line;
import org.xiaohao.report.drafting.Outline.Node;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** Drafts the report of a year in an outline. */
public final class Drafting {

    private static final int WHOLE = 6300;
    private static final double RESULTS = 0.68;
    private static final int LEAST_ROOM = 110;
    private static final int MOST_ROOM = 330;
    private static final int ROW = 640;
    private static final double SAID_ALREADY = 0.6;
    static final Line PARAGRAPHS = new Line(false, "", true, true, -1);
    static final Line ROW_OF_POINTS = new Line(true, "。", true, true, -1);
    private static final Source OUTLINE = new Source(SourceKind.OUTLINE, 0, 0);

    private final DraftFacts facts;
    private final Outline outline;
    private final Reading reading;
    private final Corpus corpus;
    private final Questions questions = new Questions();
    private final Said said;
    private final Growth growth;
    private final Page page = new Page();
    private final LastProblems lastProblems;
    private final OutlookPart endings;
    private final TaskPlaces places;
    private final Extras extras;
    private final Outlook outlook;
    private final int room;

    private Drafting(DraftFacts given, Outline outline) {
        Corrections corrections = new Corrections(given);
        facts = corrections.without(given);
        corrections.ask(questions);
        this.outline = outline;
        said = new Said(facts.values());
        reading = new Reading(facts);
        corpus = new Corpus(facts, reading);
        growth = new Growth(facts);
        lastProblems = new LastProblems(facts, reading);
        outlook = new Outlook(facts, reading);
        endings = new OutlookPart(facts, outlook, page);
        List<Task> told = facts.tasks().stream()
                .filter(task -> task.isTold() && !Duty.isNamedBy(task))
                .toList();
        places = new TaskPlaces(
                Outline.leaves(outline.nodes()).stream()
                        .filter(node -> node.tells(PartKind.RESULTS))
                        .toList(),
                told);
        room = Math.clamp((long) (WHOLE * RESULTS / Math.max(1, told.size())), LEAST_ROOM, MOST_ROOM);
        boolean ownPart = outline.nodes().stream().anyMatch(node -> node.tells(PartKind.RECTIFICATION));
        extras = new Extras(facts, reading, corpus, places, told);
        extras.ofLastYear(lastProblems, ownPart ? said : null);
    }

    /** The draft; the same facts in the same outline give the same draft. */
    public static ReportDraft draft(DraftFacts facts, Outline outline) {
        return new Drafting(facts, outline).draft();
    }

    private ReportDraft draft() {
        questions.ofFacts(facts, corpus);
        lastProblems.ask(questions);
        places.homeless()
                .forEach(task -> questions.ask(
                        DoubtKind.NO_NODE, List.of(new Source(SourceKind.TASK, task.id(), 0)), task.title()));
        set(outline.nodes(), "", 1);
        return new ReportDraft(
                Outline.filled(outline.title(), facts.year(), facts.place()),
                facts.year(),
                page.statements().stream()
                        .map(new Standing(facts.values())::known)
                        .toList(),
                new Leftovers(facts, corpus).of(page.statements()),
                questions.all());
    }

    private void set(List<Node> nodes, String path, int level) {
        Map<HeadingStyle, Integer> gone = new EnumMap<>(HeadingStyle.class);
        boolean told = nodes.stream().anyMatch(node -> node.tells(PartKind.RESULTS) && !isEmpty(node));
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String key = StatementKey.node(path, node);
            if (node.tells(PartKind.INTRO)) {
                page.paragraph(
                        new StatementKey(key, "intro", List.of("INTRO")),
                        node.kinds(),
                        "",
                        new Opening(facts, outline).words(growth));
                continue;
            }
            boolean empty = node.tells(PartKind.RESULTS) && isEmpty(node);
            if (empty && (level > 1 || told)) {
                gone.merge(node.style(), 1, Integer::sum);
                questions.ask(DoubtKind.EMPTY_NODE, List.of(), title(node));
                continue;
            }
            String number = Page.number(node, gone.getOrDefault(node.style(), 0));
            String lead = "";
            int before = page.statements().size();
            if (node.placement() == Placement.RUN_IN) {
                lead = number + title(node) + "。";
            } else if (node.title() != null) {
                page.heading(StatementKey.of(key, "head"), node.kinds(), level, number + title(node));
            }
            boolean whole =
                    node.children().isEmpty() || node.tells(PartKind.PROBLEMS) || node.tells(PartKind.NEXT_PLAN);
            if (whole || empty) {
                leaf(node, key, level, lead);
                if (page.statements().size() == before) {
                    gone.merge(node.style(), 1, Integer::sum);
                }
            } else {
                set(node.children(), key, level + 1);
                if (level == 1 && page.endsWithHeading()) {
                    page.missing(key, node.kinds());
                    questions.ask(DoubtKind.PART_EMPTY, List.of(), title(node));
                }
            }
        }
    }

    /** Whether nothing of what was done belongs to a part. */
    private boolean isEmpty(Node node) {
        return Outline.leaves(List.of(node)).stream()
                .allMatch(leaf -> places.tasks(leaf).isEmpty() && !holdsDuty(leaf));
    }

    private String title(Node node) {
        return Outline.filled(String.valueOf(node.title()), facts.year(), facts.place());
    }

    private static boolean holdsDuty(Node node) {
        return node.series().stream().anyMatch(line -> line.responsibility() >= 0);
    }

    private void leaf(Node node, String key, int level, String lead) {
        int before = page.statements().size();
        switch (node.kinds().getFirst()) {
            case RESULTS -> results(node, key, lead, places.tasks(node));
            case RECTIFICATION -> rectification(node, key);
            case RESPONSIBILITY -> duty(node, key);
            case PROBLEMS, CAUSES -> {
                endings.problems(node, key, level, questions);
                if (node.tells(PartKind.NEXT_PLAN)) {
                    endings.plans(node, key, level, 1);
                }
            }
            case NEXT_PLAN -> endings.plans(node, key, level, 0);
            case OTHER, INTRO -> other(node, key);
        }
        if (page.statements().size() == before) {
            if (level == 1) {
                page.missing(key, node.kinds());
            } else if (node.tells(PartKind.RESULTS)) {
                page.dropHeading();
            }
            questions.ask(DoubtKind.PART_EMPTY, List.of(), title(node));
        }
    }

    /** What no other part tells of; that there is nothing may only be said where there is nothing. */
    private void other(Node node, String key) {
        results(node, key, "", places.homeless());
        besides(node, key, extras.untold());
        if (!places.homeless().isEmpty() || !extras.untold().isEmpty()) {
            return;
        }
        if (isAnythingOpen()) {
            page.paragraph(new StatementKey(key, "carried", List.of("CARRIED")), node.kinds(), "", outlook.carriedOn());
        } else {
            page.paragraph(
                    new StatementKey(key, "none", List.of("NONE")),
                    node.kinds(),
                    "",
                    Traced.of("没有其他需要报告的事项。", OUTLINE));
            questions.ask(DoubtKind.PART_EMPTY, List.of(), title(node));
        }
    }

    /** That there is nothing else is not said while a task rests or a problem is open. */
    private boolean isAnythingOpen() {
        return facts.tasks().stream().anyMatch(task -> !task.isTold() || task.standing() == TaskStanding.UNDER_WAY)
                || !OpenPoints.problems(facts, reading).isEmpty();
    }

    private void results(Node node, String key, String lead, List<Task> tasks) {
        Line line = node.series().isEmpty() ? null : node.series().getFirst();
        boolean row = line == null || line.inline();
        int own = row ? Math.clamp(ROW / Math.max(1, tasks.size()), 90, MOST_ROOM) : room;
        List<Item> items = new ArrayList<>();
        for (Task task : tasks) {
            Story story = new Story(task, reading, corpus, said, task.title());
            List<Traced> sentences = growth.attach(story.tell(Math.min(own, room), extras.of(task), questions), said);
            if (!sentences.isEmpty()) {
                items.add(new Item(List.of(StatementKey.task(task.id())), task.title(), Traced.join(sentences, "。")));
            }
        }
        List<Piece> besides = extras.beside(tasks);
        if (line != null) {
            boolean titled = line.titled() && items.size() + besides.size() > 1;
            besides.forEach(piece -> items.add(Extras.item(piece, titled)));
        }
        if (line != null && line.responsibility() >= 0) {
            duty(node, key, items, line);
            return;
        }
        set(node, key, lead, line, items);
        if (line == null) {
            besides(node, key, besides);
        }
    }

    /** What is outside the plans stands in paragraphs of its own. */
    private void besides(Node node, String key, List<Piece> pieces) {
        for (Piece piece : pieces) {
            List<String> about = List.of(StatementKey.highlight(piece.source().id()));
            page.paragraph(new StatementKey(key, "beside", about), node.kinds(), "", Page.closed(piece.words()));
        }
    }

    private void set(
            Node node, String key, String lead, @org.jspecify.annotations.Nullable Line line, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        if (line == null && items.size() > 2) {
            page.points(key, node.kinds(), ROW_OF_POINTS, lead, Traced.EMPTY, items);
        } else if (line == null || items.size() == 1 && (line.numbered() || !lead.isEmpty())) {
            Traced text = Traced.join(
                    items.stream()
                            .map(item -> Page.closed(item == items.getFirst() ? item.text() : led(item)))
                            .toList(),
                    "");
            page.paragraph(Page.text(key, items), node.kinds(), lead, text);
        } else {
            page.points(key, node.kinds(), line, lead, Traced.EMPTY, items);
        }
    }

    /** A second matter in one paragraph says what it is. */
    private static Traced led(Item item) {
        String matter = Subject.matter(item.title());
        String first = item.text().text().split("[，。]", 2)[0];
        boolean said = matter.isEmpty() || Likeness.held(matter, first) > SAID_ALREADY;
        return said ? item.text() : Traced.glue("在" + matter + "方面，").plus(item.text());
    }

    /** The point on the persons first responsible stands among the results. */
    private void duty(Node node, String key, List<Item> items, Line line) {
        List<Item> points = new Duty(facts, reading, corpus).items(said, questions);
        int at = Math.min(line.responsibility(), items.size());
        String title = "认真履行党政主要负责人推进法治建设第一责任人职责";
        if (!points.isEmpty()) {
            items.add(
                    at,
                    new Item(
                            List.of("DUTY"),
                            title,
                            Traced.join(points.stream().map(Item::text).toList(), "。")));
        }
        set(node, key, "", line, items);
    }

    private void rectification(Node node, String key) {
        if (facts.rectified().isEmpty()) {
            return;
        }
        List<Item> measures = lastProblems.measures();
        boolean inline = node.series().isEmpty() || node.series().getLast().inline();
        Traced opening = lastProblems.problems().plus(lastProblems.lead());
        page.points(key, node.kinds(), inline ? ROW_OF_POINTS : PARAGRAPHS, "", opening, measures);
    }

    private void duty(Node node, String key) {
        List<Item> points = new Duty(facts, reading, corpus).items(said, questions);
        if (points.isEmpty()) {
            return;
        }
        Traced opening =
                Traced.of(Locality.leaders(facts.place()) + "主要负责人认真履行推进法治建设第一责任人职责，切实担负起组织者、推动者和实践者的责任。", OUTLINE);
        if (node.series().isEmpty()) {
            page.paragraph(
                    Page.text(key, points),
                    node.kinds(),
                    "",
                    opening.plus(Page.closed(
                            Traced.join(points.stream().map(Item::text).toList(), "。"))));
        } else {
            page.points(key, node.kinds(), node.series().getFirst(), "", opening, points);
        }
    }
}
