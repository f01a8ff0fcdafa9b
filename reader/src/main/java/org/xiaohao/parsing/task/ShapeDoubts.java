package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Asks where a task is unlike the tasks beside it: what most of them have, and it lacks, may have been lost in reading. */
public final class ShapeDoubts {

    private static final int FEWEST = 5;
    private static final int LONG = 60;
    private static final int SHORT = 3;

    // rule Q16
    private static final Pattern COUNT = Pattern.compile("[(\uFF08]共?([0-9]{1,3})[项件个条][)\uFF09]$");

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public ShapeDoubts(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    public void ask() {
        askSections();
        askDeadlines();
        askRepeatedTitles();
        askRowNumbers();
        askLengths();
        askFirstNumber();
        askCounts();
    }

    /** A heading may say how many tasks stand below it. */
    // rule Q16
    private void askCounts() {
        Map<OutlineNode, Integer> below = new LinkedHashMap<>();
        for (TaskDraft draft : drafts) {
            draft.headings().forEach(heading -> below.merge(heading, 1, Integer::sum));
        }
        below.forEach((heading, count) -> {
            Matcher said = COUNT.matcher(heading.title.text());
            if (said.find() && Integer.parseInt(said.group(1)) != count) {
                findings.warning(
                        null,
                        null,
                        DiagnosticCode.COUNT_DIFFERS,
                        heading.headingSpan(),
                        TaskAssembler.abbreviated(heading.heading()),
                        said.group(1),
                        Integer.toString(count));
            }
        });
    }

    /** Most tasks stand below a heading. */
    // rule Q05
    private void askSections() {
        long with = tasks.stream().filter(task -> task.section() != null).count();
        for (int i = 0; i < tasks.size() && with * 5 >= tasks.size() * 3L; i++) {
            if (tasks.get(i).section() == null) {
                warn(
                        i,
                        TaskField.SECTION,
                        DiagnosticCode.SECTION_MISSING,
                        tasks.get(i).span());
            }
        }
    }

    /** Most tasks have a deadline. */
    // rule Q05
    private void askDeadlines() {
        long with = tasks.stream().filter(task -> task.deadlineText() != null).count();
        for (int i = 0; i < tasks.size() && tasks.size() >= FEWEST && with * 10 >= tasks.size() * 9L; i++) {
            if (tasks.get(i).deadlineText() == null) {
                warn(
                        i,
                        TaskField.DEADLINE,
                        DiagnosticCode.DEADLINE_MISSING,
                        tasks.get(i).span());
            }
        }
    }

    /** Rows with one title may be told apart by another column. */
    // rule Q06
    private void askRepeatedTitles() {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).node().isRow()) {
                rows.computeIfAbsent(PlainForm.of(drafts.get(i).title().text()), title -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> alike : rows.values()) {
            for (int i : alike.size() > 1 ? alike : List.<Integer>of()) {
                warn(
                        i,
                        TaskField.TITLE,
                        DiagnosticCode.TITLE_REPEATED,
                        drafts.get(i).title().span());
                warn(
                        i,
                        TaskField.SECTION,
                        DiagnosticCode.TITLE_REPEATED,
                        drafts.get(i).title().span());
            }
        }
    }

    /** The numbers of the rows of a table go up by one. */
    private void askRowNumbers() {
        int before = 0;
        String last = "";
        for (int i = 0; i < drafts.size(); i++) {
            OutlineNode node = drafts.get(i).node();
            int number = rowNumber(node);
            if (number < 0) {
                before = 0;
                continue;
            }
            Slice printed = Objects.requireNonNull(node.number);
            if (before > 0 && number > before + 1) {
                findings.warning(
                        i, TaskField.NUMBER, DiagnosticCode.NUMBER_JUMPED, printed.span(), last, printed.text());
            }
            before = number;
            last = printed.text();
        }
    }

    private static int rowNumber(OutlineNode node) {
        Slice number = node.number;
        boolean plain = node.isRow()
                && number != null
                && number.length() <= 4
                && !number.isEmpty()
                && number.text().chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(Objects.requireNonNull(number).text()) : -1;
    }

    /** A title that is far longer, or far shorter, than the others. */
    // rule Q10
    private void askLengths() {
        int[] lengths =
                tasks.stream().mapToInt(task -> task.title().length()).sorted().toArray();
        if (lengths.length < FEWEST) {
            return;
        }
        int middle = lengths[lengths.length / 2];
        for (int i = 0; i < tasks.size(); i++) {
            int length = tasks.get(i).title().length();
            boolean odd = length > LONG && length > 4 * middle || length < SHORT;
            if (odd) {
                warn(
                        i,
                        TaskField.TITLE,
                        DiagnosticCode.TITLE_UNUSUAL,
                        drafts.get(i).title().span(),
                        TaskAssembler.abbreviated(tasks.get(i).title()));
            }
        }
    }

    /** Where the first number is not one, what stands before it may have been lost. */
    private void askFirstNumber() {
        if (drafts.isEmpty()) {
            return;
        }
        OutlineNode first = drafts.getFirst().node();
        int ordinal = first.mark != null && first.mark.counts() ? first.mark.ordinal() : rowNumber(first);
        if (ordinal > 1 && first.number != null && first.position == 0) {
            findings.warning(
                    0, TaskField.NUMBER, DiagnosticCode.NUMBER_JUMPED, first.number.span(), "1", first.number.text());
        }
    }

    private void warn(int task, @Nullable TaskField field, DiagnosticCode code, Span span, String... words) {
        Interruption.check();
        List<String> params = new ArrayList<>(List.of(TaskAssembler.label(drafts.get(task))));
        params.addAll(List.of(words));
        findings.warning(task, field, code, span, params.toArray(String[]::new));
    }
}
