package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Builds the tree of numbered points from the lines of a text. */
final class OutlineReader {

    private static final Pattern OTHER_LABEL =
            Pattern.compile("[\u4E00-\u9FFF]{2,8}[\\s\u3000]*" + Marks.COLON + ".*", Pattern.DOTALL);

    private final OutlineNode root;
    private final TableReader tables;
    private OutlineNode current;
    private boolean inOtherLabel;
    private boolean firstLead;

    private OutlineReader(Slice text) {
        this.root = OutlineNode.root(text);
        this.current = root;
        this.tables = new TableReader(root);
    }

    static Outline read(String text) {
        OutlineReader reader = new OutlineReader(Slice.of(text));
        List<Slice> lines = LineReader.lines(text);
        List<Slice> table = new ArrayList<>();
        for (Slice line : lines) {
            Interruption.check();
            if (TableReader.isRow(line)) {
                table.add(line);
                continue;
            }
            reader.readTable(table);
            for (TailFinder.Segment segment : TailFinder.segments(line)) {
                reader.readSegment(segment);
            }
        }
        reader.readTable(table);
        return new Outline(reader.root, lines, reader.firstLead);
    }

    private void readTable(List<Slice> rows) {
        if (!rows.isEmpty()) {
            current = tables.read(rows, current);
            rows.clear();
        }
    }

    private void readSegment(TailFinder.Segment segment) {
        Slice content = segment.content();
        firstLead |= LeadRule.statedIn(content);
        NumberMark mark = NumberingRule.at(content);
        if (mark != null && !isInsideOtherLabel(mark)) {
            inOtherLabel = false;
            current = parentFor(mark).addPoint(mark, segment.tail());
        } else if (content.isEmpty() && segment.tail() != null) {
            addOwnLine(segment.tail());
        } else {
            readUnnumbered(segment);
        }
    }

    private void readUnnumbered(TailFinder.Segment segment) {
        Slice content = segment.content();
        RoleLabel.Found label = RoleLabel.at(content);
        if (label != null && current != root) {
            boolean assigns = label.kind().role() != null || label.kind() == RoleLabel.DEADLINE;
            inOtherLabel = !assigns;
            if (assigns) {
                addOwnLine(TailReader.read(content));
            } else {
                current.paragraphs.add(new OutlineNode.Paragraph(content, segment.tail(), true));
            }
            return;
        }
        if (current != root && OTHER_LABEL.matcher(content.text()).matches()) {
            inOtherLabel = true;
        }
        current.paragraphs.add(new OutlineNode.Paragraph(content, segment.tail(), inOtherLabel));
    }

    private void addOwnLine(Tail tail) {
        OutlineNode node = current;
        int last = node.paragraphs.size() - 1;
        OutlineNode.Paragraph paragraph = last < 0 ? null : node.paragraphs.get(last);
        if (node == root && paragraph != null) {
            Tail merged = paragraph.tail() == null ? tail : paragraph.tail().merge(tail);
            node.paragraphs.set(last, new OutlineNode.Paragraph(paragraph.text(), merged));
        } else {
            node.tailOnOwnLine |= node.tail == null;
            node.tail = node.tail == null ? tail : node.tail.merge(tail);
            inOtherLabel = false;
        }
    }

    /** Numbered measures behind a label such as "measures:" are text, not points. */
    private boolean isInsideOtherLabel(NumberMark mark) {
        return inOtherLabel && mark.rule().ordinal() > current.rank();
    }

    private OutlineNode parentFor(NumberMark mark) {
        OutlineNode node = current;
        while (node.rank() >= mark.rule().ordinal() && node.parent != null) {
            node = node.parent;
        }
        return node;
    }
}
