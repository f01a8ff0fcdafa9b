package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** A numbered point of a document (or a row of a table) with what stands below it. */
public final class OutlineNode {

    /**
     * A paragraph below a point.
     *
     * @param text the words before the responsibility statement
     * @param tail the statement, null when there is none
     * @param label the label such as "measures" behind which it stands, null when there is none
     */
    public record Paragraph(
            Slice text,
            @Nullable ResponsibilityStatement tail,
            @Nullable String label) {

        Paragraph(Slice text, @Nullable ResponsibilityStatement tail) {
            this(text, tail, null);
        }
    }

    public final @Nullable OutlineNode parent;
    public final @Nullable NumberMark mark;
    public final @Nullable Slice number;
    public final Slice title;
    public final int position;
    public final List<OutlineNode> children = new ArrayList<>();
    public final List<Paragraph> paragraphs = new ArrayList<>();
    public final List<PostMention> posts = new ArrayList<>();
    /** What its lines or cells leave in doubt. */
    public final List<PointDoubt> doubts = new ArrayList<>();

    final List<Span> otherTails = new ArrayList<>();
    final int part;

    @Nullable
    public ResponsibilityStatement tail;

    boolean tailOnOwnLine;

    @Nullable
    public OutlineNode tailSharedFrom;

    /** The heading whose units it was given. */
    public @Nullable OutlineNode unitsFrom;

    /** The words of the columns that say what several rows are about, outermost first. */
    public List<String> categories = List.of();

    /** How many further rows were taken together with it, merged over one number and task. */
    public int rowsTaken;

    /** 1, 2, ... for one of several rows with statements of their own below one number, else 0. */
    public int rowPart;

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
        this.part = partBelow(parent, mark);
    }

    /** A document whose numbers begin again has several parts, as a covering letter and the list annexed to it. */
    private static int partBelow(@Nullable OutlineNode parent, @Nullable NumberMark mark) {
        if (parent == null || parent.children.isEmpty()) {
            return parent == null ? 0 : parent.part;
        }
        boolean again = mark != null
                && mark.ordinal() == 1
                && parent.children.stream()
                        .anyMatch(child -> child.mark != null
                                && child.mark.rule() == mark.rule()
                                && mark.rule() != NumberingRule.BULLET);
        return parent.children.getLast().part + (again ? 1 : 0);
    }

    /** Whether the other point carries a number of the same kind in the same part below the same point. */
    boolean isSibling(OutlineNode other) {
        return parent == other.parent && part == other.part && sameKind(other);
    }

    /** Adds a numbered point; its title goes up to the first full stop, the rest is its first paragraph. */
    OutlineNode addPoint(NumberMark mark, @Nullable ResponsibilityStatement tail) {
        PointWords words = PointWords.of(mark.rest());
        OutlineNode node = new OutlineNode(
                this, mark, mark.printed().isEmpty() ? null : mark.printed(), withoutSemicolon(words.title()));
        return add(node, words, tail);
    }

    /** Adds a row of a table. */
    OutlineNode addRow(@Nullable Slice number, Slice task, ResponsibilityStatement tail) {
        PointWords words = PointWords.upToStop(task);
        return add(new OutlineNode(this, null, number, words.title()), words, tail);
    }

    private OutlineNode add(OutlineNode node, PointWords words, @Nullable ResponsibilityStatement tail) {
        if (!words.rest().isEmpty()) {
            node.paragraphs.add(new Paragraph(words.rest(), null));
        }
        node.tail = tail;
        children.add(node);
        return node;
    }

    private static Slice withoutSemicolon(Slice title) {
        boolean semicolon = !title.isEmpty() && "\uFF1B;".indexOf(title.at(title.end() - 1)) >= 0;
        return semicolon ? title.between(title.start(), title.end() - 1) : title;
    }

    public boolean isRow() {
        return mark == null && parent != null;
    }

    /** The depth of its numbering, rows below all. */
    public int rank() {
        return mark == null
                ? (parent == null ? -1 : NumberingRule.values().length)
                : mark.rule().ordinal();
    }

    boolean sameKind(OutlineNode other) {
        return rank() == other.rank();
    }

    /** Number and title as printed. */
    public String heading() {
        int from = number == null ? title.start() : number.start();
        return title.between(from, title.end()).flow();
    }

    public Span headingSpan() {
        int from = number == null ? title.start() : number.start();
        return new Span(from, Math.max(from, title.end()));
    }

    /** Its heading with the label that stands in the place of a number. */
    public Span markedSpan() {
        Slice printed = mark == null ? null : mark.printed();
        boolean labelled = printed != null
                && printed.isEmpty()
                && printed.start() < title.start()
                && Marks.isHan(title.at(printed.start()));
        return printed != null && labelled ? headingSpan().union(printed.span()) : headingSpan();
    }

    /** Whether its words end with a semicolon, as one clause of a series. */
    boolean endsAsClause() {
        if (mark == null || mark.rest().isEmpty()) {
            return false;
        }
        return "\uFF1B;".indexOf(mark.rest().at(mark.rest().end() - 1)) >= 0;
    }

    public long paragraphTails() {
        return paragraphs.stream().filter(paragraph -> paragraph.tail() != null).count();
    }

    /** The headings above, outermost first. */
    public List<OutlineNode> ancestors() {
        List<OutlineNode> chain = new ArrayList<>();
        for (OutlineNode node = parent; node != null && node.parent != null; node = node.parent) {
            chain.addFirst(node);
        }
        return chain;
    }
}
