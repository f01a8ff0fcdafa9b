package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered point of a document (or a row of a table) with what stands below it. */
final class OutlineNode {

    /**
     * A paragraph below a point.
     *
     * @param text the words before the responsibility statement
     * @param tail the statement, null when there is none
     * @param labelled whether it stands behind a label such as "measures:"
     */
    record Paragraph(Slice text, @Nullable Tail tail, boolean labelled) {

        Paragraph(Slice text, @Nullable Tail tail) {
            this(text, tail, false);
        }
    }

    final @Nullable OutlineNode parent;
    final @Nullable NumberMark mark;
    final @Nullable Slice number;
    final Slice title;
    final int position;
    final List<OutlineNode> children = new ArrayList<>();
    final List<Paragraph> paragraphs = new ArrayList<>();

    @Nullable
    Tail tail;

    boolean tailOnOwnLine;

    @Nullable
    OutlineNode tailSharedFrom;

    @Nullable
    String sectionCell;

    /** The root, which holds what stands before the first number. */
    static OutlineNode root(Slice text) {
        return new OutlineNode(null, null, null, text.between(text.start(), text.start()));
    }

    private OutlineNode(@Nullable OutlineNode parent, @Nullable NumberMark mark, @Nullable Slice number, Slice title) {
        this.parent = parent;
        this.mark = mark;
        this.number = number;
        this.title = title;
        this.position = parent == null ? 0 : parent.children.size();
    }

    /** Adds a numbered point; its title goes up to the first full stop, the rest is its first paragraph. */
    OutlineNode addPoint(NumberMark mark, @Nullable Tail tail) {
        Slice words = mark.rest();
        int stop = words.source().indexOf('\u3002', words.start());
        boolean whole = stop < 0 || stop >= words.end();
        Slice title = whole ? words : words.between(words.start(), stop);
        OutlineNode node = new OutlineNode(this, mark, mark.printed(), withoutSemicolon(title.trim()));
        Slice rest = words.between(whole ? words.end() : stop + 1, words.end()).trim();
        if (!rest.isEmpty()) {
            node.paragraphs.add(new Paragraph(rest, null));
        }
        node.tail = tail;
        children.add(node);
        return node;
    }

    private static Slice withoutSemicolon(Slice title) {
        boolean semicolon = !title.isEmpty() && "\uFF1B;".indexOf(title.at(title.end() - 1)) >= 0;
        return semicolon ? title.between(title.start(), title.end() - 1) : title;
    }

    /** Adds a row of a table. */
    OutlineNode addRow(@Nullable Slice number, Slice title, Tail tail) {
        OutlineNode node = new OutlineNode(this, null, number, title);
        node.tail = tail;
        children.add(node);
        return node;
    }

    boolean isRow() {
        return mark == null && parent != null;
    }

    /** The depth of its numbering, rows below all. */
    int rank() {
        return mark == null
                ? (parent == null ? -1 : NumberingRule.values().length)
                : mark.rule().ordinal();
    }

    boolean sameKind(OutlineNode other) {
        return rank() == other.rank();
    }

    /** Number and title as printed. */
    String heading() {
        int from = number == null ? title.start() : number.start();
        return title.between(from, title.end()).flow();
    }

    Span headingSpan() {
        int from = number == null ? title.start() : number.start();
        return new Span(from, Math.max(from, title.end()));
    }

    long paragraphTails() {
        return paragraphs.stream().filter(paragraph -> paragraph.tail() != null).count();
    }

    /** The headings above, outermost first. */
    List<OutlineNode> ancestors() {
        List<OutlineNode> chain = new ArrayList<>();
        for (OutlineNode node = parent; node != null && node.parent != null; node = node.parent) {
            chain.addFirst(node);
        }
        return chain;
    }
}
