package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.parsing.outline.Outline;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.outline.StatementRules;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Decides which points of an outline are tasks and which are only headings or text. */
public final class TaskCollector {

    private final StatementRules tails;
    private final Set<OutlineNode> tasks = new HashSet<>();
    private final Set<OutlineNode> leading = new HashSet<>();
    private final List<TaskDraft> drafts = new ArrayList<>();
    private final List<OutlineNode> passedOver = new ArrayList<>();

    /**
     * What was chosen.
     *
     * @param drafts the tasks
     * @param passedOver points beside tasks that name nobody and do not stand between tasks
     */
    public record Collected(List<TaskDraft> drafts, List<OutlineNode> passedOver) {}

    private TaskCollector(List<OutlineNode> nodes) {
        this.tails = new StatementRules(nodes);
    }

    public static Collected collect(Outline outline) {
        List<OutlineNode> nodes = outline.nodes();
        TaskCollector collector = new TaskCollector(nodes);
        collector.markTasks(nodes);
        collector.emitParagraphs(outline.root());
        for (OutlineNode node : nodes) {
            collector.emit(node);
        }
        return new Collected(collector.drafts, collector.passedOver);
    }

    private void markTasks(List<OutlineNode> nodes) {
        RunningPoints running = RunningPoints.of(nodes);
        for (OutlineNode node : nodes) {
            if (node.tail != null || tails.hasParagraphTasks(node)) {
                tasks.add(node);
                for (OutlineNode above : node.ancestors()) {
                    leading.add(above);
                }
            }
        }
        if (tasks.isEmpty()) {
            markLeaves(nodes);
            return;
        }
        for (OutlineNode node : nodes) {
            boolean besideTasks = tails.peersHaveTails(node) || running.contains(node);
            if (besideTasks && !GeneralPoints.isGeneral(node) && !tasks.contains(node) && !leading.contains(node)) {
                if (tails.standsBetweenTasks(node) || saysWho(node) || running.contains(node)) {
                    tasks.add(node);
                } else {
                    passedOver.add(node);
                }
            }
        }
    }

    /** Whether the words of a point say which units do something, though in no form that is read. */
    private static boolean saysWho(OutlineNode node) {
        return node.children.isEmpty()
                && node.paragraphs.stream().anyMatch(paragraph -> WordDoubts.namesUnit(paragraph.text()));
    }

    /** A document without any responsibility statement: its innermost points are the tasks. */
    private void markLeaves(List<OutlineNode> nodes) {
        int innermost = nodes.stream().mapToInt(OutlineNode::rank).max().orElse(-1);
        int outermost = nodes.stream().mapToInt(OutlineNode::rank).min().orElse(-1);
        for (OutlineNode node : nodes) {
            boolean general =
                    GeneralPoints.isGeneral(node) || node.ancestors().stream().anyMatch(GeneralPoints::isGeneral);
            // A heading with words of its own and no points is a task as well.
            boolean inner = innermost == outermost || node.rank() > outermost || !node.paragraphs.isEmpty();
            if (!general && node.children.isEmpty() && inner) {
                tasks.add(node);
                leading.addAll(node.ancestors());
            }
        }
    }

    private void emit(OutlineNode node) {
        if (!tasks.contains(node)) {
            return;
        }
        if (tails.hasParagraphTasks(node)) {
            emitParagraphs(node);
            return;
        }
        List<Slice> body = new ArrayList<>();
        Span span = gather(node, body);
        drafts.add(new TaskDraft(
                node, node.rowPart == 0 ? null : node.rowPart, node.title, body, node.tail, span, node.ancestors()));
    }

    /** Paragraphs with statements of their own: one task each. */
    private void emitParagraphs(OutlineNode node) {
        int part = 0;
        List<OutlineNode> headings = node.ancestors();
        if (node.parent != null) {
            headings.add(node);
        }
        if (node.tail != null) {
            Span span = node.headingSpan().union(node.tail.span);
            drafts.add(new TaskDraft(node, ++part, node.title, List.of(), node.tail, span, node.ancestors()));
        }
        for (OutlineNode.Paragraph paragraph : node.paragraphs) {
            ResponsibilityStatement tail = paragraph.tail();
            if (tail != null) {
                Slice text = paragraph.text();
                int stop = text.source().indexOf('\u3002', text.start());
                Slice title = stop < 0 || stop >= text.end() ? text : text.between(text.start(), stop);
                List<Slice> body = List.of(text.between(Math.min(title.end() + 1, text.end()), text.end()));
                drafts.add(new TaskDraft(
                        node, ++part, title, body, tail, text.span().union(tail.span), headings));
            }
        }
    }

    /** Collects the text below a task, sub-points that are no tasks included. */
    private Span gather(OutlineNode node, List<Slice> body) {
        Span span = node.markedSpan();
        if (node.tail != null && node.tailSharedFrom == null) {
            span = span.union(node.tail.span);
        }
        for (OutlineNode.Paragraph paragraph : node.paragraphs) {
            if (belongs(node, paragraph)) {
                body.add(paragraph.text());
                span = span.union(paragraph.text().span());
            }
        }
        for (OutlineNode child : node.children) {
            if (!tasks.contains(child) && !leading.contains(child)) {
                Span heading = child.headingSpan();
                body.add(child.title.between(heading.start(), heading.end()));
                span = span.union(gather(child, body));
            }
        }
        return span;
    }

    /** Text behind the statement of a point is no longer part of it, unless a label says what it is. */
    private static boolean belongs(OutlineNode node, OutlineNode.Paragraph paragraph) {
        return node.tail == null
                || node.isRow()
                || node.tailSharedFrom != null
                || node.tail.span.start() < node.title.start()
                || paragraph.text().start() < node.tail.span.end()
                || paragraph.label() != null;
    }
}
