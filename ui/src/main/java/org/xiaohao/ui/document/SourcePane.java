package org.xiaohao.ui.document;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.xiaohao.ui.shared.Translations;

/**
 * A source text with its items and marks. Only the paragraphs in sight are made, so that a text of any length opens at
 * once. The text is set as text, never as markup.
 */
public class SourcePane extends VirtualList<SourcePane.Line> {

    private static final int NONE = -1;

    /** A longer paragraph is shown in pieces, so that no browser has to lay out a million characters at once. */
    private static final int LONGEST_LINE = 2_000;

    /** A piece of a very long paragraph fits into the pane. */
    private static final int PIECE = 600;

    private final String text;
    private final List<Line> lines;
    private final IntConsumer onItem;
    private final ListDataProvider<Line> provider;
    private final List<int[]> bounds = new ArrayList<>();
    private List<Item> items = List.of();
    private List<List<Integer>> itemsByLine = List.of();
    private List<List<SourceMark>> marksByLine = List.of();
    private int selected = NONE;

    /**
     * A paragraph, or a piece of a very long one.
     *
     * @param index its place in the list
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param first whether the paragraph begins with it
     */
    public record Line(int index, int start, int end, boolean first) {}

    /**
     * Where an item stands.
     *
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, exclusive
     */
    public record Item(int start, int end) {}

    /**
     * @param items in any order; they may share paragraphs
     * @param onItem told the index of the item whose words were clicked
     */
    public SourcePane(String text, List<Item> items, IntConsumer onItem) {
        this.text = text;
        this.onItem = onItem;
        this.lines = lines(text);
        this.provider = new ListDataProvider<>(lines);
        lines.forEach(line -> bounds.add(new int[] {line.start(), line.end()}));
        addClassName("source-pane");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Translations.text("plan.source"));
        setDataProvider(provider);
        setRenderer(new ComponentRenderer<>(this::paragraph));
        setMarks(List.of());
        setItems(items);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                int step = end - start > LONGEST_LINE ? PIECE : LONGEST_LINE;
                for (int piece = start; piece < end; piece += step) {
                    lines.add(new Line(lines.size(), piece, Math.min(end, piece + step), piece == start));
                }
            }
            start = end + 1;
        }
        return List.copyOf(lines);
    }

    /** The first line that ends behind the offset. */
    private int lineAt(int offset) {
        int low = 0;
        int high = bounds.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds.get(middle)[1] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Replaces the items; which one is selected stays as it is. */
    public final void setItems(List<Item> changed) {
        items = List.copyOf(changed);
        List<List<Integer>> byLine = new ArrayList<>();
        lines.forEach(line -> byLine.add(new ArrayList<>()));
        for (int item = 0; item < items.size(); item++) {
            Item span = items.get(item);
            for (int i = lineAt(span.start()); i < lines.size() && lines.get(i).start() < span.end(); i++) {
                byLine.get(i).add(item);
            }
        }
        itemsByLine = byLine;
        provider.refreshAll();
    }

    /** Replaces the marks; where two overlap, the shorter one is seen. */
    public final void setMarks(List<SourceMark> marks) {
        List<List<SourceMark>> byLine = new ArrayList<>();
        lines.forEach(line -> byLine.add(new ArrayList<>()));
        for (SourceMark mark : marks) {
            for (int i = lineAt(mark.start()); i < lines.size() && lines.get(i).start() < mark.end(); i++) {
                byLine.get(i).add(mark);
            }
        }
        byLine.forEach(of ->
                of.sort(Comparator.comparingInt(SourceMark::length).reversed().thenComparing(SourceMark::kind)));
        marksByLine = byLine;
        provider.refreshAll();
    }

    /** Highlights an item and brings it into sight. */
    public void select(int item) {
        highlight(item);
        for (Line line : lines) {
            if (itemsByLine.get(line.index()).contains(item)) {
                scrollToIndex(Math.max(0, line.index() - 1));
                return;
            }
        }
    }

    /** Highlights an item that is in sight already; -1 for none. */
    public void highlight(int item) {
        int before = selected;
        selected = item;
        for (Line line : lines) {
            List<Integer> here = itemsByLine.get(line.index());
            if (here.contains(before) || here.contains(item)) {
                provider.refreshItem(line);
            }
        }
    }

    /** Brings a place into sight, with the line before it where both fit. */
    public void showPlace(int offset) {
        int line = Math.min(lineAt(offset), lines.size() - 1);
        if (line >= 0) {
            boolean bothFit =
                    line > 0 && lines.get(line).end() - lines.get(line - 1).start() <= PIECE;
            scrollToIndex(bothFit ? line - 1 : line);
        }
    }

    private Paragraph paragraph(Line line) {
        Paragraph paragraph = new Paragraph();
        paragraph.addClassName("source-line");
        paragraph.setClassName("goes-on", !line.first());
        List<Integer> here = itemsByLine.get(line.index());
        paragraph.setClassName("item", !here.isEmpty());
        paragraph.setClassName("hit", here.contains(selected));
        int length = line.end() - line.start();
        int[] owner = owners(line, here);
        int[] shown = shownMarks(line);
        List<SourceMark> marks = marksByLine.get(line.index());
        for (int from = 0; from < length; ) {
            int to = from + 1;
            while (to < length && shown[to] == shown[from] && owner[to] == owner[from]) {
                to++;
            }
            Span piece = new Span(text.substring(line.start() + from, line.start() + to));
            if (shown[from] != NONE) {
                piece.addClassName(marks.get(shown[from]).kind().cssClass());
            }
            int item = owner[from];
            if (item != NONE) {
                piece.setClassName("other", here.contains(selected) && item != selected);
                piece.addClickListener(event -> onItem.accept(item));
            }
            paragraph.add(piece);
            from = to;
        }
        return paragraph;
    }

    /** Which item each character belongs to; where two overlap, the selected one, else the shorter one. */
    private int[] owners(Line line, List<Integer> here) {
        int[] owner = new int[line.end() - line.start()];
        Arrays.fill(owner, NONE);
        Comparator<Integer> weight = Comparator.<Integer, Boolean>comparing(item -> item == selected)
                .thenComparing(Comparator.comparingInt((Integer item) -> length(items.get(item)))
                        .reversed());
        here.stream().sorted(weight).forEach(item -> {
            Item span = items.get(item);
            fill(owner, line, span.start(), span.end(), item);
        });
        return owner;
    }

    private static int length(Item item) {
        return item.end() - item.start();
    }

    private int[] shownMarks(Line line) {
        int[] shown = new int[line.end() - line.start()];
        Arrays.fill(shown, NONE);
        List<SourceMark> marks = marksByLine.get(line.index());
        for (int i = 0; i < marks.size(); i++) {
            fill(shown, line, marks.get(i).start(), marks.get(i).end(), i);
        }
        return shown;
    }

    private static void fill(int[] places, Line line, int start, int end, int value) {
        int from = Math.max(0, start - line.start());
        int to = Math.min(places.length, end - line.start());
        if (from < to) {
            Arrays.fill(places, from, to, value);
        }
    }
}
