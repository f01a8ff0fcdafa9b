package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Span;

/** Looks at a parsed plan as a whole: leads, numbering, similar unit names, text that belongs to no task. */
public final class PlanChecks {

    // rule U13
    private static final Pattern ADMINISTRATIVE = Pattern.compile("^(?<level>国务院|国家|中共|中央|[省市区县镇乡州旗])?(?<body>委|政府)?");
    private static final int MOST_ALIKE = 40;

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public PlanChecks(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    /** Where most tasks name a lead, each without one is an exception; else it is the way of the whole document. */
    public void checkLeads(Span whole) {
        long without = tasks.stream()
                .filter(task -> task.lead().isEmpty() && !namesNobody(task))
                .count();
        boolean exceptional = without == 1 && tasks.size() > 2 || without * 4 <= tasks.size();
        long nobody = tasks.stream().filter(PlanChecks::namesNobody).count();
        // Where most tasks name nobody this is the way of the whole document, and is said once.
        boolean anyUnits = nobody * 2 <= tasks.size() && nobody < tasks.size();
        for (int i = 0; i < tasks.size(); i++) {
            ParsedTask task = tasks.get(i);
            String number = task.number() == null ? "" : task.number();
            if (namesNobody(task) && anyUnits) {
                findings.blocker(i, TaskField.LEAD, DiagnosticCode.NO_UNITS, task.span(), number);
                findings.warning(i, TaskField.RESPONSIBLE, DiagnosticCode.NO_UNITS, task.span(), number);
                findings.warning(i, TaskField.SUPPORTING, DiagnosticCode.NO_UNITS, task.span(), number);
            } else if (task.lead().isEmpty() && exceptional) {
                findings.blocker(i, TaskField.LEAD, DiagnosticCode.NO_LEAD, leadPlace(task), number);
            }
        }
        long leaderless = anyUnits
                ? without
                : tasks.stream().filter(task -> task.lead().isEmpty()).count();
        if (leaderless > 0 && !(anyUnits && exceptional)) {
            findings.blocker(
                    null, TaskField.LEAD, DiagnosticCode.NO_LEAD_IN_DOCUMENT, whole, Long.toString(leaderless));
        }
    }

    private static boolean namesNobody(ParsedTask task) {
        return task.lead().isEmpty()
                && task.responsible().isEmpty()
                && task.supporting().isEmpty();
    }

    /** Units without a word on what they do: one note where this is the way of the whole document. */
    public void checkRoles(Span whole) {
        List<Integer> unsaid = indexes(draft -> draft.tail() != null && draft.tail().roleNotSaid);
        if (unsaid.size() * 2 > tasks.size()) {
            String count = Integer.toString(unsaid.size());
            findings.warning(null, TaskField.RESPONSIBLE, DiagnosticCode.ROLES_NOT_SAID_IN_DOCUMENT, whole, count);
            return;
        }
        for (int i : unsaid) {
            for (TaskField field : List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING)) {
                findings.warning(
                        i, field, DiagnosticCode.ROLE_NOT_SAID, tasks.get(i).span(), label(i));
            }
        }
    }

    /** Tasks without a number: one note where this is the way of the whole document. */
    public void checkMissingNumbers(Span whole) {
        List<Integer> missing = indexes(draft -> draft.node().number == null);
        if (missing.size() * 2 > tasks.size()) {
            String count = Integer.toString(missing.size());
            findings.info(null, TaskField.NUMBER, DiagnosticCode.NUMBERS_MISSING_IN_DOCUMENT, whole, count);
            return;
        }
        for (int i : missing) {
            findings.warning(
                    i,
                    TaskField.NUMBER,
                    DiagnosticCode.NUMBER_MISSING,
                    tasks.get(i).span(),
                    label(i));
        }
    }

    private List<Integer> indexes(Predicate<TaskDraft> condition) {
        return IntStream.range(0, drafts.size())
                .filter(i -> condition.test(drafts.get(i)))
                .boxed()
                .toList();
    }

    private String label(int task) {
        return TaskAssembler.label(drafts.get(task));
    }

    private static Span leadPlace(ParsedTask task) {
        Span units = task.fieldSpans().get(TaskField.RESPONSIBLE);
        return units == null ? task.span() : units;
    }

    /** A space behind a number is noted where the other numbers have none. */
    public void checkSpacing() {
        long spaced = drafts.stream().filter(PlanChecks::isSpaced).count();
        for (int i = 0; i < drafts.size() && spaced * 2 < drafts.size(); i++) {
            OutlineNode node = drafts.get(i).node();
            if (isSpaced(drafts.get(i)) && node.number != null) {
                findings.info(
                        i, TaskField.NUMBER, DiagnosticCode.SPACE_AFTER_NUMBER, node.headingSpan(), node.number.text());
            }
        }
    }

    private static boolean isSpaced(TaskDraft draft) {
        return draft.node().mark != null && draft.node().mark.spaced();
    }

    /** Numbers of one kind go up by one, and begin again at one below a new heading. */
    public void checkNumbering() {
        Map<NumberingRule, OutlineNode> before = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            OutlineNode node = drafts.get(i).node();
            if (node.mark == null || !node.mark.counts()) {
                continue;
            }
            OutlineNode last = before.put(node.mark.rule(), node);
            if (last == null || last == node || last.mark == null) {
                continue;
            }
            int step = node.mark.ordinal() - last.mark.ordinal();
            boolean newStart = node.parent != last.parent && node.mark.ordinal() == 1;
            if (step == 1 || newStart || node.parent != last.parent && followsSibling(node)) {
                continue;
            }
            String printed = node.mark.printed().text();
            Span span = node.mark.printed().span();
            if (step <= 0) {
                findings.warning(i, TaskField.NUMBER, DiagnosticCode.NUMBER_REPEATED, span, printed);
            } else {
                findings.warning(
                        i,
                        TaskField.NUMBER,
                        DiagnosticCode.NUMBER_JUMPED,
                        span,
                        last.mark.printed().text(),
                        printed);
            }
        }
    }

    /** Whether the point follows a heading of its own kind, as 2. follows 1. that had sub-points. */
    private static boolean followsSibling(OutlineNode node) {
        if (node.parent == null || node.mark == null) {
            return false;
        }
        OutlineNode sibling = node.position == 0 ? null : node.parent.children.get(node.position - 1);
        return sibling != null && sibling.mark != null && sibling.mark.ordinal() + 1 == node.mark.ordinal();
    }

    /** Names that may mean one unit; never merged here. */
    public void checkSimilarUnits() {
        Map<String, UnitMention> names = new LinkedHashMap<>();
        for (ParsedTask task : tasks) {
            for (List<UnitMention> units : List.of(task.lead(), task.responsible(), task.supporting())) {
                units.forEach(unit -> names.putIfAbsent(PlainForm.of(unit.name()), unit));
            }
        }
        Map<String, List<String>> byBeginning = new TreeMap<>();
        for (String name : names.keySet()) {
            String core = core(name);
            if (core.length() >= 3 && !UnitListSplitter.isCollective(name)) {
                byBeginning
                        .computeIfAbsent(core.substring(0, 2), key -> new ArrayList<>())
                        .add(name);
            }
        }
        for (List<String> alike : byBeginning.values()) {
            for (int i = 0; i < Math.min(alike.size(), MOST_ALIKE); i++) {
                Interruption.check();
                for (int j = i + 1; j < Math.min(alike.size(), MOST_ALIKE); j++) {
                    noteIfSimilar(names, alike.get(i), alike.get(j));
                }
            }
        }
    }

    private void noteIfSimilar(Map<String, UnitMention> names, String one, String other) {
        String a = core(one);
        String b = core(other);
        if (differentBody(one, other)) {
            return;
        }
        boolean sameEnd = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        UnitMention mention = names.get(other);
        if (mention != null && sameEnd && 2 * common(a, b) > Math.max(a.length(), b.length())) {
            UnitMention first = names.get(one);
            String firstName = first == null ? one : first.name();
            findings.info(null, null, DiagnosticCode.SIMILAR_UNITS, mention.span(), firstName, mention.name());
        }
    }

    /** A county bureau is not the state bureau of the same name, a party office not the government's. */
    private static boolean differentBody(String one, String other) {
        Matcher a = ADMINISTRATIVE.matcher(one);
        Matcher b = ADMINISTRATIVE.matcher(other);
        return a.find()
                && b.find()
                && (differ(a.group("level"), b.group("level")) || differ(a.group("body"), b.group("body")));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static String core(String name) {
        return ADMINISTRATIVE.matcher(name).replaceFirst("");
    }

    /** Length of the longest common subsequence. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Points that may be tasks whose units were forgotten. */
    public void notePassedOver(List<OutlineNode> points) {
        for (OutlineNode point : points) {
            findings.warning(
                    null,
                    null,
                    DiagnosticCode.POINT_WITHOUT_UNITS,
                    point.headingSpan(),
                    TaskAssembler.abbreviated(point.heading()));
        }
    }
}
