package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * A document as a tree of numbered points.
 *
 * @param root holds the points; its paragraphs are what stands before the first number
 * @param lines all lines
 * @param firstLead whether words outside of statements say that the first-listed unit leads
 * @param restAssists whether they say that the units behind it assist
 * @param signedLead whether the document says that a sign beside a unit marks it as lead
 * @param breaksAdded how many line breaks were put back
 * @param headers where the headings of tables stand
 */
public record Outline(
        OutlineNode root,
        List<Slice> lines,
        boolean firstLead,
        boolean restAssists,
        boolean signedLead,
        int breaksAdded,
        List<Span> headers) {

    /** All points in document order. */
    public List<OutlineNode> nodes() {
        List<OutlineNode> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(OutlineNode node, List<OutlineNode> nodes) {
        for (OutlineNode child : node.children) {
            nodes.add(child);
            collect(child, nodes);
        }
    }
}
