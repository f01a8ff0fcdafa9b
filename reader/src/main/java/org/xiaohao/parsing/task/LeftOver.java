package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.parsing.outline.Outline;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * Names every word behind the first number that went nowhere: into no task, no heading of one, no heading of a table,
 * and not into what is known of the plan as a whole.
 */
public final class LeftOver {

    private final List<Span> used = new ArrayList<>();
    private final Findings findings;
    private final List<Slice> run = new ArrayList<>();
    private final List<Slice> lines = new ArrayList<>();

    /** @param otherwiseUsed places that told of the plan as a whole */
    public LeftOver(
            Outline outline,
            List<TaskDraft> drafts,
            List<ParsedTask> tasks,
            List<Span> otherwiseUsed,
            Findings findings) {
        this.findings = findings;
        used.addAll(otherwiseUsed);
        used.addAll(outline.headers());
        tasks.forEach(task -> used.add(task.span()));
        for (TaskDraft draft : drafts) {
            draft.headings().forEach(heading -> used.add(heading.headingSpan()));
            if (draft.tail() != null) {
                used.add(draft.tail().span);
            }
        }
        used.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }

    /** The lines that went nowhere, in order. */
    public List<Slice> lines() {
        return lines;
    }

    /** Adds a note for each run of words. */
    public void note(Outline outline) {
        int firstPoint = outline.nodes().isEmpty()
                ? Integer.MAX_VALUE
                : outline.nodes().getFirst().headingSpan().start();
        int next = 0;
        int reach = firstPoint;
        for (Slice line : outline.lines()) {
            int from = Math.max(line.start(), Math.min(reach, line.end()));
            while (next < used.size() && used.get(next).start() < line.end()) {
                Span span = used.get(next++);
                if (span.end() > reach) {
                    take(line, from, Math.max(from, span.start()));
                    if (span.end() > from) {
                        flush();
                    }
                    reach = span.end();
                    from = Math.max(line.start(), Math.min(reach, line.end()));
                }
            }
            take(line, from, line.end());
        }
        flush();
    }

    private void take(Slice line, int from, int to) {
        Slice words = line.between(from, to).trim();
        if (words.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            run.add(words);
        }
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        Slice all = run.getFirst().between(run.getFirst().start(), run.getLast().end());
        lines.addAll(run);
        int length = run.stream().mapToInt(Slice::length).sum();
        findings.info(
                null,
                null,
                DiagnosticCode.LEFT_OVER,
                all.span(),
                Integer.toString(length),
                TaskAssembler.abbreviated(all.text()));
        run.clear();
    }
}
