package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PageFurniture;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;
import org.xiaohao.text.TableLine;

/**
 * Asks about lines between tasks: one of a few words may head the tasks below it, and one that names units or a time may
 * belong to the task above it.
 */
public final class HeadingDoubts {

    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_FIRST = 24;
    private static final int FEWEST_SIGNS = 3;

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public HeadingDoubts(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    /**
     * @param leftOver the lines that are in no task and no heading
     * @param lines all lines
     * @param title what told of the plan as a whole
     */
    public void ask(List<Slice> leftOver, List<Slice> lines, List<Span> title) {
        List<Slice> headings = new ArrayList<>();
        Slice first = firstHeading(lines, title);
        if (first != null) {
            headings.add(first);
        }
        for (Slice line : leftOver) {
            Interruption.check();
            int above = above(line);
            if (above < 0 || above + 1 >= drafts.size()) {
                continue;
            }
            if (mayHead(line)) {
                headings.add(line);
            } else {
                askBelow(above, line);
            }
        }
        headings.addAll(lastLinesOfTasks());
        headings.sort((a, b) -> Integer.compare(a.start(), b.start()));
        askSections(headings);
    }

    /** The line right before the first point, where it may head it and is no part of the title. */
    private @Nullable Slice firstHeading(List<Slice> lines, List<Span> title) {
        int start = drafts.isEmpty() ? 0 : drafts.getFirst().span().start();
        int from = drafts.isEmpty() || drafts.getFirst().headings().isEmpty()
                ? start
                : Math.min(
                        start,
                        drafts.getFirst().headings().getFirst().headingSpan().start());
        Slice before = null;
        int passed = 0;
        for (Slice line : lines) {
            if (line.end() > from) {
                break;
            }
            before = line;
            passed++;
        }
        Slice last = before;
        return last != null
                        && passed > 2
                        && mayHead(last)
                        && last.length() <= LONGEST_FIRST
                        && !Marks.isOpening(last.at(last.start()))
                        && last.text().chars().noneMatch(Character::isDigit)
                        && title.stream().noneMatch(span -> span.start() < last.end() && last.start() < span.end())
                ? last
                : null;
    }

    /** A line of few words without a mark at its end, alone on its line. */
    private static boolean mayHead(Slice line) {
        boolean alone = startsLine(line) && endsLine(line);
        return alone
                && line.length() >= FEWEST_SIGNS
                && line.length() <= LONGEST_HEADING
                && !Marks.endsSentence(line.at(line.end() - 1))
                && "\uFF0C,\u3001:\uFF1A".indexOf(line.at(line.end() - 1)) < 0
                && RoleLabel.at(line) == null
                && (!RoleLabel.anyBegins(line) || line.at(line.start()) == '第')
                && NumberingRule.at(line) == null
                && !PageFurniture.isFormal(line)
                && !TableLine.isRow(line)
                && line.text().codePoints().anyMatch(Character::isLetter);
    }

    private static boolean startsLine(Slice line) {
        int at = line.start() - 1;
        while (at >= 0 && line.at(at) != '\n' && Marks.isBlank(line.at(at))) {
            at--;
        }
        return at < 0 || line.at(at) == '\n';
    }

    private static boolean endsLine(Slice line) {
        int at = line.end();
        String source = line.source();
        while (at < source.length() && source.charAt(at) != '\n' && Marks.isBlank(source.charAt(at))) {
            at++;
        }
        return at >= source.length() || source.charAt(at) == '\n';
    }

    /** The last words of a task may head the next one. */
    private List<Slice> lastLinesOfTasks() {
        List<Slice> lines = new ArrayList<>();
        for (int i = 0; i + 1 < drafts.size(); i++) {
            List<Slice> body = drafts.get(i).body();
            boolean row = drafts.get(i).node().isRow();
            if (!body.isEmpty() && !row && mayHead(body.getLast().trim())) {
                lines.add(body.getLast().trim());
            }
        }
        return lines;
    }

    /** Index of the task that begins last before the line, -1 where there is none. */
    private int above(Slice line) {
        int low = 0;
        int high = drafts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (drafts.get(middle).span().start() <= line.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    // rule Q13
    private void askSections(List<Slice> headings) {
        int next = 0;
        Slice last = null;
        for (int i = 0; i < drafts.size() && !headings.isEmpty(); i++) {
            boolean other = i > 0 && outermost(drafts.get(i)) != outermost(drafts.get(i - 1));
            last = other ? null : last;
            while (next < headings.size()
                    && headings.get(next).start() < drafts.get(i).span().start()) {
                last = headings.get(next++);
            }
            Slice heading = last == null ? (other ? null : upcoming(headings, i)) : last;
            if (heading != null) {
                askBelowHeading(i, heading);
            }
        }
    }

    /** Tasks beside those below such a line have one above them that was taken for something else. */
    private @Nullable Slice upcoming(List<Slice> headings, int task) {
        Slice first = headings.getFirst();
        int above = above(first);
        boolean beside = task <= above
                && above + 1 < drafts.size()
                && outermost(drafts.get(task)) == outermost(drafts.get(above + 1));
        return beside ? first : null;
    }

    private static @Nullable OutlineNode outermost(TaskDraft draft) {
        return draft.headings().isEmpty() ? null : draft.headings().getFirst();
    }

    private void askBelowHeading(int task, Slice heading) {
        String label = TaskAssembler.label(drafts.get(task));
        String words = TaskAssembler.abbreviated(heading.text());
        findings.warning(task, TaskField.SECTION, DiagnosticCode.LINE_MAY_BE_HEADING, heading.span(), label, words);
        if (DeadlineRules.timeIn(heading) != null && tasks.get(task).deadlineText() == null) {
            findings.warning(
                    task, TaskField.DEADLINE, DiagnosticCode.LINE_MAY_BE_HEADING, heading.span(), label, words);
        }
    }

    /** Words behind a task that name units or a time. */
    private void askBelow(int task, Slice line) {
        String label = TaskAssembler.label(drafts.get(task));
        String words = TaskAssembler.abbreviated(line.text());
        if (RoleLabel.occursIn(line) || WordDoubts.namesUnit(line)) {
            WordDoubts.UNITS.forEach(field ->
                    findings.warning(task, field, DiagnosticCode.UNITS_LEFT_IN_TEXT, line.span(), label, words));
        }
        if (DeadlineRules.timeIn(line) != null) {
            findings.warning(task, TaskField.DEADLINE, DiagnosticCode.TIME_IN_BODY, line.span(), label, words);
        }
    }
}
