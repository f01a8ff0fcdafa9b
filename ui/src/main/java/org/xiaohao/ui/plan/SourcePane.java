package org.xiaohao.ui.plan;

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

    private final String text;
    private final List<Line> lines;
    private final IntConsumer onItem;
    private final ListDataProvider<Line> provider;
    private List<List<SourceMark>> marksByLine = List.of();
    private int selected = NONE;

    /**
     * A paragraph.
     *
     * @param index its place in the list
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param item the item it belongs to, or -1
     */
    public record Line(int index, int start, int end, int item) {}

    /**
     * Where an item stands.
     *
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, exclusive
     */
    public record Item(int start, int end) {}

    /**
     * @param items in any order; a paragraph that two share belongs to the first of them
     * @param onItem told the index of the item whose paragraph was clicked
     */
    public SourcePane(String text, List<Item> items, IntConsumer onItem) {
        this.text = text;
        this.onItem = onItem;
        this.lines = lines(text, items);
        this.provider = new ListDataProvider<>(lines);
        addClassName("source-pane");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Translations.text("plan.source"));
        setDataProvider(provider);
        setRenderer(new ComponentRenderer<>(this::paragraph));
        setMarks(List.of());
    }

    private static List<Line> lines(String text, List<Item> items) {
        List<int[]> bounds = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                bounds.add(new int[] {start, end});
            }
            start = end + 1;
        }
        int[] owner = new int[bounds.size()];
        Arrays.fill(owner, NONE);
        for (int item = 0; item < items.size(); item++) {
            Item span = items.get(item);
            for (int line = lineAt(bounds, span.start());
                    line < bounds.size() && bounds.get(line)[0] < span.end();
                    line++) {
                if (owner[line] == NONE && bounds.get(line)[1] > span.start()) {
                    owner[line] = item;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < owner.length; i++) {
            lines.add(new Line(i, bounds.get(i)[0], bounds.get(i)[1], owner[i]));
        }
        return List.copyOf(lines);
    }

    /** The first line that ends behind the offset. */
    private static int lineAt(List<int[]> bounds, int offset) {
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

    /** Replaces the marks; where two overlap, the shorter one is seen. */
    public final void setMarks(List<SourceMark> marks) {
        List<int[]> bounds =
                lines.stream().map(line -> new int[] {line.start(), line.end()}).toList();
        List<List<SourceMark>> byLine = new ArrayList<>();
        lines.forEach(line -> byLine.add(new ArrayList<>()));
        for (SourceMark mark : marks) {
            for (int i = lineAt(bounds, mark.start());
                    i < lines.size() && lines.get(i).start() < mark.end();
                    i++) {
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
        int before = selected;
        selected = item;
        int first = NONE;
        for (Line line : lines) {
            if (line.item() != NONE && (line.item() == before || line.item() == item)) {
                provider.refreshItem(line);
            }
            if (line.item() == item && first == NONE) {
                first = line.index();
            }
        }
        if (first != NONE) {
            scrollToIndex(Math.max(0, first - 1));
        }
    }

    /** Brings a place that belongs to no item into sight. */
    public void showPlace(int offset) {
        lines.stream()
                .filter(line -> line.end() > offset)
                .findFirst()
                .ifPresent(line -> scrollToIndex(Math.max(0, line.index() - 1)));
    }

    private Paragraph paragraph(Line line) {
        Paragraph paragraph = new Paragraph();
        paragraph.addClassName("source-line");
        if (line.item() != NONE) {
            paragraph.addClassName("item");
            paragraph.setClassName("hit", line.item() == selected);
            paragraph.addClickListener(event -> onItem.accept(line.item()));
        }
        int length = line.end() - line.start();
        int[] shown = new int[length];
        Arrays.fill(shown, NONE);
        List<SourceMark> marks = marksByLine.get(line.index());
        for (int i = 0; i < marks.size(); i++) {
            SourceMark mark = marks.get(i);
            int from = Math.max(0, mark.start() - line.start());
            int to = Math.min(length, mark.end() - line.start());
            if (from < to) {
                Arrays.fill(shown, from, to, i);
            }
        }
        for (int from = 0; from < length; ) {
            int to = from + 1;
            while (to < length && shown[to] == shown[from]) {
                to++;
            }
            Span piece = new Span(text.substring(line.start() + from, line.start() + to));
            if (shown[from] != NONE) {
                piece.addClassName(marks.get(shown[from]).kind().cssClass());
            }
            paragraph.add(piece);
            from = to;
        }
        return paragraph;
    }
}
