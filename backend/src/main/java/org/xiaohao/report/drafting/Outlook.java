package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.Themes.Group;
import org.xiaohao.report.drafting.Themes.Point;

/** What is still lacking, with its causes, and what is to be done about it next year. */
final class Outlook {

    /**
     * A point of the part: its title, and what is said under it.
     *
     * @param about what finds it again in a later draft, see {@link StatementKey}
     */
    record Item(List<String> about, String title, Traced text) {}

    private static final String LACKING = "P.";
    private static final String NEXT = "N.";
    private static final int MOST_PROBLEMS = 7;

    private static final int MOST_PLANS = 8;
    private static final int OF_ONE_GROUP = 3;
    private static final int STEPS = 5;
    private static final int IN_A_ROW = 6;
    private static final int LONGEST_PROBLEM = 20;
    private static final int LONGEST_STEP = 40;
    private static final Pattern TAIL = Pattern.compile("[。；，、]+$");
    private static final String DEEDS = "清理|整改|整治|评估|修订|化解|调整|验收|编制|审核|清退|移交|改造";
    private static final Pattern BARE_WORK =
            Pattern.compile("^(" + DEEDS + ")(?:工作|任务)?(?=尚未|还未|还没有|没有|仍未|未|进展|进度|推进)");
    /** 完成清理 says nothing of what is cleared; the title of the task does. */
    private static final Pattern BARE_DEED = Pattern.compile("完成(?=(" + DEEDS + ")(?:工作|任务)?(?:并|后|[，；。]|$))");

    /** A problem of nothing in particular: 进展缓慢, 人手不足. */
    private static final Pattern NO_OBJECT = Pattern.compile(
            "^(?:总体|整体|工作)?(?:进展|进度|推进|落实|力度|重视|效果|成效|质量|覆盖面?|参与度|积极性|主动性|配合|协调|衔接|经费|资金|人手|人员|力量|编制|保障|认识|能力|水平|还|仍|尚|不够|不足|存在(?:一定)?(?:差距|不足|短板|困难))");

    private static final Pattern WILL = Pattern.compile("^(?:将|拟|计划|准备|打算)(?:继续)?(?=[\\u4e00-\\u9fff]{2})");
    /** What is left of 2026年起 without its year. */
    private static final Pattern FROM_THEN_ON = Pattern.compile("^(?:起|开始|以后|度)，?");

    private static final Pattern NUMBERED_REST = Pattern.compile("剩余(?=\\d+[个项件])");

    private final DraftFacts facts;
    private final Reading reading;

    Outlook(DraftFacts facts, Reading reading) {
        this.facts = facts;
        this.reading = reading;
    }

    /**
     * @param wanted headings that the outline has for them; 0 where they stand in a row
     * @param room in characters: the least of each group is told even where that is more
     */
    List<Item> problems(int wanted, int room, Questions questions) {
        List<Point> points = OpenPoints.problems(facts, reading);
        points.stream()
                .filter(point -> lack(point).cause().isEmpty())
                .forEach(point ->
                        questions.ask(DoubtKind.CAUSE_MISSING, List.of(Reading.source(point.entry())), point.text()));
        List<Group> groups = Themes.group(points, wanted > 0 ? wanted : MOST_PROBLEMS);
        List<Item> result = List.of();
        for (int most = OF_ONE_GROUP; most > 0; most--) {
            int ofOne = most;
            result =
                    groups.stream().map(group -> item(group, wanted > 0, ofOne)).toList();
            if (result.stream()
                            .mapToInt(
                                    item -> item.title().length() + item.text().length())
                            .sum()
                    <= room) {
                break;
            }
        }
        return result;
    }

    private static Lack lack(Point point) {
        return Lack.of(point.text(), point.entry().cause());
    }

    /** A problem that stands alone needs no title; several are called by what they have in common. */
    private Item item(Group group, boolean heading, int ofOne) {
        List<Traced> told = new ArrayList<>();
        List<Point> kept = new ArrayList<>();
        choose(group, ofOne, told, kept);
        String title = told.size() == 1 && !heading ? "" : title(group, told, heading);
        return new Item(group.about(LACKING), title, withCauses(told, kept));
    }

    /** What the group is called fits where each point speaks of it; else the points are named, or speak for themselves. */
    private static String title(Group group, List<Traced> words, boolean heading) {
        if (heading || group.themes().size() == 1) {
            List<Theme> told = group.toldMost(words);
            long fitting = words.stream()
                    .filter(one -> told.stream().anyMatch(theme -> theme.isOf(one.text())))
                    .count();
            if (fitting == words.size() || heading && fitting * 2 >= words.size()) {
                return told.stream().sorted().map(Theme::problem).collect(Collectors.joining("，"));
            }
        }
        return heading ? Heads.ofProblems(words.stream().map(Traced::text).toList(), group.problem()) : "";
    }

    private void choose(Group group, int ofOne, List<Traced> told, List<Point> kept) {
        int most = ofOne + group.themes().size() - 1;
        for (Point point : group.points()) {
            Traced words = withMatter(point, words(point.entry(), lack(point).problem(), SourceKind.PROBLEM));
            boolean town = reading.isTown(point.entry().unitId());
            boolean known = told.stream()
                    .anyMatch(other -> Likeness.of(other.text(), words.text()) > 0.4
                            || town && Theme.of(other.text(), "") == Theme.of(words.text(), ""));
            if (!known && told.size() < most) {
                told.add(words);
                kept.add(point);
            }
        }
    }

    /** Each problem with its own cause; where several have the same, it stands once behind the first. */
    private Traced withCauses(List<Traced> told, List<Point> kept) {
        Traced result = Traced.EMPTY;
        Set<String> causes = new LinkedHashSet<>();
        for (int i = 0; i < told.size(); i++) {
            String cause = lack(kept.get(i)).cause();
            Traced point = told.get(i);
            if (!cause.isEmpty() && causes.add(cause)) {
                String because = causes.size() % 2 == 1 ? "，主要原因是" : "，原因在于";
                point = point.plus(because).plus(words(kept.get(i).entry(), cause, SourceKind.PROBLEM));
            }
            result = result.isEmpty() ? point : result.plus("；").plus(point);
        }
        return result;
    }

    /** A problem that does not say what it is about takes it from the title of its task. */
    private static Traced withMatter(Point point, Traced words) {
        Matcher bare = BARE_WORK.matcher(words.text());
        String object = Subject.matter(point.task().title());
        if (!bare.find()) {
            boolean nameless = NO_OBJECT.matcher(words.text()).lookingAt()
                    && Likeness.pairs(object).stream().noneMatch(words.text()::contains);
            return nameless && !object.isEmpty()
                    ? Traced.of(
                                    "在" + object + "方面，",
                                    new Source(SourceKind.TASK, point.task().id(), 0))
                            .plus(words)
                    : words;
        }
        return Traced.glue(
                        object.startsWith(bare.group(1))
                                ? object.substring(bare.group(1).length())
                                : object)
                .plus(words);
    }

    /** The words without units' names and without a mark at the end. */
    private Traced words(Entry entry, String raw, SourceKind kind) {
        String text = TAIL.matcher(Marks.fullWidth(raw.strip())).replaceAll("");
        Source source = new Source(kind, entry.id(), entry.revision());
        List<Traced.Mark> marks = new ArrayList<>();
        Reading.addNumbers(text, source, marks);
        return reading.nameless(Traced.of(text, source, marks)).without(Phrases.SELF_FIRST);
    }

    List<Item> plans(int wanted) {
        List<Point> steps = OpenPoints.steps(facts, reading);
        List<Item> result = new ArrayList<>();
        for (Group group : Themes.group(steps, wanted > 0 ? wanted : MOST_PLANS)) {
            Map<Traced, Point> told = new LinkedHashMap<>();
            int most = STEPS + 2 * (group.themes().size() - 1);
            for (Point point : group.points()) {
                Traced words = step(point);
                boolean town = reading.isTown(point.entry().unitId());
                boolean known = told.keySet().stream()
                        .anyMatch(other -> Likeness.held(words.text(), other.text()) > 0.4
                                || town && Theme.of(other.text(), "") == Theme.of(words.text(), ""));
                if (!known && told.size() < most) {
                    told.put(words, point);
                }
            }
            result.add(plan(group, told, wanted == 0));
        }
        return carriedOver(result, steps);
    }

    /** The steps in the order of their title. */
    private Item plan(Group group, Map<Traced, Point> told, boolean mayStandAlone) {
        List<Map.Entry<Traced, Point>> steps = new ArrayList<>(told.entrySet());
        steps.sort(Comparator.comparingInt(step -> group.themes().indexOf(Themes.of(step.getValue()))));
        if (mayStandAlone && steps.size() == 1) {
            Map.Entry<Traced, Point> sole = steps.getFirst();
            return new Item(group.about(NEXT), "", paired(sole.getValue(), sole.getKey()));
        }
        return new Item(
                group.about(NEXT),
                group.plan(),
                Traced.join(steps.stream().map(Map.Entry::getKey).toList(), "。"));
    }

    /** A step that stands alone says which problem it answers. */
    private Traced paired(Point point, Traced step) {
        String problem = Lack.of(point.entry().problem(), "").problem().split("[，；、]", 2)[0];
        boolean fits = !problem.isEmpty()
                && problem.length() <= LONGEST_PROBLEM
                && step.length() <= LONGEST_STEP
                && !problem.contains("问题")
                && !NO_OBJECT.matcher(problem).lookingAt()
                && !BARE_WORK.matcher(problem).find();
        return fits
                ? Traced.glue("针对")
                        .plus(words(point.entry(), problem, SourceKind.PROBLEM))
                        .plus("的问题，")
                        .plus(step)
                : step;
    }

    private Traced step(Point point) {
        String raw = point.text().strip().replaceFirst("^(?:下一步|下步)[，:：]?", "");
        Traced words = words(point.entry(), raw, SourceKind.NEXT_STEP);
        words = words.withoutStart(WILL);
        String year = (facts.year() + 1) + "年";
        words = words.swap("，" + year, "，");
        words = words.text().startsWith(year) ? words.from(year.length()).withoutStart(FROM_THEN_ON) : words;
        String subject = Subject.of(point.task().title());
        Matcher rest = NUMBERED_REST.matcher(words.text());
        if (rest.find() && !subject.isEmpty() && Likeness.held(subject, words.text()) < 0.5) {
            return words.replace(
                    rest.start(),
                    rest.start(),
                    Traced.glue(Subject.matter(point.task().title()) + "的"));
        }
        Matcher bare = BARE_DEED.matcher(words.text());
        if (!bare.find()) {
            return words;
        }
        String matter = Subject.matter(point.task().title());
        String object = matter.startsWith(bare.group(1))
                ? matter.substring(bare.group(1).length())
                : matter;
        return words.text().contains(object) ? words : words.replace(bare.end(), bare.end(), Traced.glue(object));
    }

    /** Tasks that reach into the next year, for the part on what else is to be reported; empty without any. */
    Traced carriedOn() {
        List<Traced> titles = facts.tasks().stream()
                .filter(task -> task.standing() == TaskStanding.UNDER_WAY)
                .limit(IN_A_ROW)
                .map(task -> Traced.of(task.title(), new Source(SourceKind.TASK, task.id(), 0)))
                .toList();
        return titles.isEmpty()
                ? Traced.EMPTY
                : Traced.join(titles, "、")
                        .plus(titles.size() == 1 ? "工作" : "等工作")
                        .plus("尚未全部完成，转入" + (facts.year() + 1) + "年继续推进。");
    }

    private static Traced goOn(List<Task> tasks) {
        List<Traced> titles = tasks.stream()
                .map(task -> Traced.of(task.title(), new Source(SourceKind.TASK, task.id(), 0)))
                .toList();
        String end = tasks.size() == 1 ? "" : "等工作";
        return Traced.glue("继续抓好").plus(Traced.join(titles, "、")).plus(end);
    }

    /** Tasks that go on and name no step are carried over by their titles, those of a section in one sentence. */
    private List<Item> carriedOver(List<Item> items, List<Point> steps) {
        Set<Long> stepped = steps.stream().map(point -> point.task().id()).collect(Collectors.toSet());
        Map<String, List<Task>> bySection = new LinkedHashMap<>();
        facts.tasks().stream()
                .filter(task -> task.standing() == TaskStanding.UNDER_WAY && !stepped.contains(task.id()))
                .forEach(task -> bySection
                        .computeIfAbsent(task.section(), section -> new ArrayList<>())
                        .add(task));
        List<Traced> more = new ArrayList<>();
        for (List<Task> ofSection : bySection.values()) {
            for (int from = 0; from < ofSection.size(); from += IN_A_ROW) {
                more.add(goOn(ofSection.subList(from, Math.min(from + IN_A_ROW, ofSection.size()))));
            }
        }
        if (more.isEmpty()) {
            return items;
        }
        List<Item> result = new ArrayList<>(items);
        if (result.isEmpty()) {
            result.add(new Item(List.of(NEXT + Theme.UNFINISHED), Theme.UNFINISHED.plan(), Traced.join(more, "。")));
        } else {
            Item last = result.removeLast();
            result.add(
                    new Item(last.about(), last.title(), last.text().plus("。").plus(Traced.join(more, "。"))));
        }
        return result;
    }
}
