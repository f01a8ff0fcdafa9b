package org.xiaohao.parsing.outline;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.text.NumberingRule;

/**
 * Settles for which points each responsibility statement holds:
 *
 * <ul>
 *   <li>heading: units that a heading names as lead, or that are all of it, are those of the points below;
 *   <li>own paragraph: the one statement among the paragraphs of a point is that of the point;
 *   <li>section: a statement on a heading without text of its own holds for the points below it;
 *   <li>lifted: a statement behind the last of several clauses, or where the points beside have theirs, is that of the
 *       point above;
 *   <li>shared: a statement on a line of its own holds for the points before it that have none.
 * </ul>
 */
public final class StatementRules {

    private static final Set<NumberingRule> SECTIONS =
            EnumSet.of(NumberingRule.CHAPTER, NumberingRule.SECTION, NumberingRule.HAN_COMMA);

    private final Set<NumberingRule> paragraphTaskRules = EnumSet.noneOf(NumberingRule.class);
    private final Set<NumberingRule> rulesWithTail = EnumSet.noneOf(NumberingRule.class);
    private final Map<OutlineNode, Set<Integer>> ranksWithTail = new HashMap<>();

    public StatementRules(List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            long tails = node.paragraphTails() + (node.tail == null ? 0 : 1);
            if (node.mark != null && tails > 1) {
                paragraphTaskRules.add(node.mark.rule());
            }
        }
        for (OutlineNode node : nodes) {
            if (node.tail == null && node.paragraphTails() == 1 && !hasParagraphTasks(node)) {
                takeParagraphTail(node);
            }
        }
        HeadingUnits.handDown(nodes);
        for (OutlineNode node : nodes) {
            if (node.tail != null && node.mark != null && !node.tailOnOwnLine) {
                rulesWithTail.add(node.mark.rule());
            }
        }
        for (OutlineNode node : nodes) {
            if (holdsForSection(node)) {
                handDown(node);
            } else {
                liftOrShare(node);
            }
        }
    }

    /** Where one point has several statements, every paragraph below points of that kind is a task of its own. */
    public boolean hasParagraphTasks(OutlineNode node) {
        return node.paragraphTails() > 0 && node.mark != null && paragraphTaskRules.contains(node.mark.rule());
    }

    /** Whether points of its kind below the same heading carry statements of their own. */
    public boolean peersHaveTails(OutlineNode node) {
        return node.parent != null && ranksWithTail(node.parent).contains(key(node));
    }

    /** Whether points of its kind with statements stand on both sides of it below the same heading. */
    public boolean standsBetweenTasks(OutlineNode node) {
        if (node.parent == null) {
            return false;
        }
        List<OutlineNode> peers = node.parent.children;
        return peers.subList(0, node.position).stream().anyMatch(peer -> peer.tail != null && peer.isSibling(node))
                && peers.subList(node.position + 1, peers.size()).stream()
                        .anyMatch(peer -> peer.tail != null && peer.isSibling(node));
    }

    private static int key(OutlineNode node) {
        return node.part * NumberingRule.values().length * 2 + node.rank();
    }

    private Set<Integer> ranksWithTail(OutlineNode parent) {
        return ranksWithTail.computeIfAbsent(parent, node -> {
            Set<Integer> ranks = new HashSet<>();
            node.children.stream().filter(child -> child.tail != null).forEach(child -> ranks.add(key(child)));
            return ranks;
        });
    }

    private static void takeParagraphTail(OutlineNode node) {
        for (int i = 0; i < node.paragraphs.size(); i++) {
            OutlineNode.Paragraph paragraph = node.paragraphs.get(i);
            if (paragraph.tail() != null) {
                node.tail = paragraph.tail();
                node.paragraphs.set(i, new OutlineNode.Paragraph(paragraph.text(), null, paragraph.label()));
            }
        }
    }

    /** Whether the statement stands on a mere heading whose points have none. */
    private boolean holdsForSection(OutlineNode node) {
        List<OutlineNode> children = node.children;
        if (node.tail == null || node.mark == null || children.isEmpty() || !node.paragraphs.isEmpty()) {
            return false;
        }
        if (children.size() == 1 && !peerHoldsForSection(node)) {
            return false;
        }
        OutlineNode first = children.getFirst();
        boolean before = node.tail.span.start() < first.headingSpan().start();
        boolean pointsHaveTheirs = first.mark != null && rulesWithTail.contains(first.mark.rule());
        return before
                && (SECTIONS.contains(node.mark.rule()) || pointsHaveTheirs)
                && !areClauses(children)
                && children.stream().noneMatch(child -> child.isRow() || child.tail != null || hasTailBelow(child));
    }

    /** Whether the heading right before or behind it has a statement that holds for its points. */
    private boolean peerHoldsForSection(OutlineNode node) {
        List<OutlineNode> peers = node.parent == null ? List.of() : node.parent.children;
        int from = Math.max(0, node.position - 1);
        return peers.subList(from, Math.min(peers.size(), node.position + 2)).stream()
                .filter(peer -> peer != node && peer.isSibling(node) && !peer.children.isEmpty())
                .anyMatch(peer -> peer.children.getFirst().tailSharedFrom == peer
                        || peer.children.size() > 1 && holdsForSection(peer));
    }

    private static void handDown(OutlineNode node) {
        for (OutlineNode child : node.children) {
            child.tail = node.tail;
            child.tailSharedFrom = node;
        }
        node.tail = null;
    }

    private void liftOrShare(OutlineNode node) {
        List<OutlineNode> children = node.children;
        if (children.size() < 2
                || children.getFirst().tailSharedFrom == node
                || children.stream().anyMatch(OutlineNode::isRow)) {
            return;
        }
        OutlineNode last = children.getLast();
        boolean onlyLast = last.tail != null
                && children.stream()
                                .filter(child -> child.tail != null || hasTailBelow(child))
                                .count()
                        == 1;
        boolean belowSection = node.mark == null || SECTIONS.contains(node.mark.rule());
        boolean clauses = last.tailOnOwnLine && !belowSection && areClauses(children);
        if (onlyLast && node.tail == null && (peersHaveTails(node) || clauses || areBullets(children))) {
            node.tail = last.tail;
            node.tailOnOwnLine = last.tailOnOwnLine;
            last.tail = null;
        } else {
            shareBackwards(children);
        }
    }

    /** Whether all points but the last end with a semicolon. */
    private static boolean areClauses(List<OutlineNode> children) {
        return children.size() > 1
                && children.subList(0, children.size() - 1).stream().allMatch(OutlineNode::endsAsClause);
    }

    private static boolean areBullets(List<OutlineNode> children) {
        OutlineNode last = children.getLast();
        return last.tailOnOwnLine
                && children.stream().allMatch(child -> child.mark != null && child.mark.rule() == NumberingRule.BULLET);
    }

    private static boolean hasTailBelow(OutlineNode node) {
        return node.paragraphTails() > 0
                || node.children.stream().anyMatch(child -> child.tail != null || hasTailBelow(child));
    }

    private static void shareBackwards(List<OutlineNode> children) {
        for (int i = children.size() - 1; i > 0; i--) {
            OutlineNode node = children.get(i);
            OutlineNode source = node.tailSharedFrom == null ? node : node.tailSharedFrom;
            OutlineNode before = children.get(i - 1);
            if (source.tailOnOwnLine && before.tail == null && !hasTailBelow(before) && before.isSibling(node)) {
                before.tail = source.tail;
                before.tailSharedFrom = source;
            }
        }
    }
}
