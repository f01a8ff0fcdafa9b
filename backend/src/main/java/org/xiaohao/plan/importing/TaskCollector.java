package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which points of an outline are tasks and which are only headings or text. */
final class TaskCollector {

    private final Set<NumberingRule> paragraphTaskRules = EnumSet.noneOf(NumberingRule.class);
    private final Set<OutlineNode> tasks = new HashSet<>();
    private final Set<OutlineNode> leading = new HashSet<>();
    private final List<TaskDraft> drafts = new ArrayList<>();
    private final Map<OutlineNode, Set<Integer>> ranksWithTail = new HashMap<>();

    private TaskCollector() {}

    static List<TaskDraft> collect(Outline outline) {
        TaskCollector collector = new TaskCollector();
        List<OutlineNode> nodes = outline.nodes();
        collector.findParagraphTasks(nodes);
        collector.settleTails(nodes);
        collector.markTasks(nodes);
        collector.emitParagraphs(outline.root());
        for (OutlineNode node : nodes) {
            collector.emit(node);
        }
        return collector.drafts;
    }

    /** Where one point has several statements, every paragraph below points of that kind is a task of its own. */
    private void findParagraphTasks(List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            long tails = node.paragraphTails() + (node.tail == null ? 0 : 1);
            if (node.mark != null && tails > 1) {
                paragraphTaskRules.add(node.mark.rule());
            }
        }
    }

    private boolean hasParagraphTasks(OutlineNode node) {
        return node.paragraphTails() > 0 && node.mark != null && paragraphTaskRules.contains(node.mark.rule());
    }

    private void settleTails(List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            if (node.tail == null && node.paragraphTails() == 1 && !hasParagraphTasks(node)) {
                takeParagraphTail(node);
            }
        }
        for (OutlineNode node : nodes) {
            liftOrShare(node);
        }
    }

    private static void takeParagraphTail(OutlineNode node) {
        for (int i = 0; i < node.paragraphs.size(); i++) {
            OutlineNode.Paragraph paragraph = node.paragraphs.get(i);
            if (paragraph.tail() != null) {
                node.tail = paragraph.tail();
                node.paragraphs.set(i, new OutlineNode.Paragraph(paragraph.text(), null));
            }
        }
    }

    /** The statement of the last sub-point alone belongs to the point above, or to the sub-points before it too. */
    private void liftOrShare(OutlineNode node) {
        List<OutlineNode> children = node.children;
        if (children.size() < 2 || children.stream().anyMatch(OutlineNode::isRow)) {
            return;
        }
        OutlineNode last = children.getLast();
        boolean onlyLast = last.tail != null
                && children.stream()
                                .filter(child -> child.tail != null || hasTailBelow(child))
                                .count()
                        == 1;
        boolean peersHaveTails =
                node.parent != null && ranksWithTail(node.parent).contains(node.rank());
        if (onlyLast && node.tail == null && peersHaveTails) {
            node.tail = last.tail;
            last.tail = null;
        } else {
            shareBackwards(children);
        }
    }

    /** Kinds of numbering below the point that carried a statement of their own in the document. */
    private Set<Integer> ranksWithTail(OutlineNode parent) {
        return ranksWithTail.computeIfAbsent(parent, node -> {
            Set<Integer> ranks = new HashSet<>();
            node.children.stream().filter(child -> child.tail != null).forEach(child -> ranks.add(child.rank()));
            return ranks;
        });
    }

    private static boolean hasTailBelow(OutlineNode node) {
        return node.paragraphTails() > 0
                || node.children.stream().anyMatch(child -> child.tail != null || hasTailBelow(child));
    }

    /** A statement on a line of its own also holds for the points before it that have none. */
    private static void shareBackwards(List<OutlineNode> children) {
        for (int i = children.size() - 1; i > 0; i--) {
            OutlineNode node = children.get(i);
            OutlineNode source = node.tailSharedFrom == null ? node : node.tailSharedFrom;
            OutlineNode before = children.get(i - 1);
            if (source.tailOnOwnLine && before.tail == null && !hasTailBelow(before) && before.sameKind(node)) {
                before.tail = source.tail;
                before.tailSharedFrom = source;
            }
        }
    }

    private void markTasks(List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            if (node.tail != null || hasParagraphTasks(node)) {
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
            boolean besideTasks =
                    node.parent != null && ranksWithTail(node.parent).contains(node.rank());
            if (besideTasks && !tasks.contains(node) && !leading.contains(node)) {
                tasks.add(node);
            }
        }
    }

    /** A document without any responsibility statement: its innermost points are the tasks. */
    private void markLeaves(List<OutlineNode> nodes) {
        int innermost = nodes.stream().mapToInt(OutlineNode::rank).max().orElse(-1);
        int outermost = nodes.stream().mapToInt(OutlineNode::rank).min().orElse(-1);
        for (OutlineNode node : nodes) {
            if (node.children.isEmpty() && (innermost == outermost || node.rank() > outermost)) {
                tasks.add(node);
                leading.addAll(node.ancestors());
            }
        }
    }

    private void emit(OutlineNode node) {
        if (!tasks.contains(node)) {
            return;
        }
        if (hasParagraphTasks(node)) {
            emitParagraphs(node);
            return;
        }
        List<Slice> body = new ArrayList<>();
        Span span = gather(node, body);
        drafts.add(new TaskDraft(node, null, node.title, body, node.tail, span, node.ancestors()));
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
            Tail tail = paragraph.tail();
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
        Span span = node.headingSpan();
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
                || paragraph.text().start() < node.tail.span.end()
                || paragraph.labelled();
    }
}
