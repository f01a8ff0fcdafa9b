package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.xiaohao.progress.Figure;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** The figures found in what is typed, under it: one key confirms them all, each can be mended or struck. */
class FoundFiguresBar extends Div {

    private final transient Consumer<List<Figure>> onConfirm;
    private final transient Consumer<Figure> onMend;
    private final transient Consumer<Figure> onStrike;
    private final Span head = new Span();
    private final Div chips = new Div();
    private final Button all = new Button(Translations.text("entry.found.all"));
    private transient List<Figure> shown = List.of();

    /**
     * @param onConfirm told those that are right as they were found
     * @param onMend told one that a person wants to reword
     * @param onStrike told one that is no figure to report
     */
    FoundFiguresBar(Consumer<List<Figure>> onConfirm, Consumer<Figure> onMend, Consumer<Figure> onStrike) {
        this.onConfirm = onConfirm;
        this.onMend = onMend;
        this.onStrike = onStrike;
        head.addClassNames("xs", "t2", "grow");
        head.getElement().setAttribute("role", "status");
        all.addThemeName("tertiary");
        all.setTooltipText("Alt + Enter");
        all.addClickListener(event -> confirmAll());
        Div line = new Div(head, all);
        line.addClassName("row");
        chips.addClassNames("row", "wrap", "gap4");
        addClassName("found-figures");
        add(line, chips);
        show(List.of());
    }

    final void show(List<Figure> figures) {
        shown = List.copyOf(figures);
        setVisible(!shown.isEmpty());
        head.setText(Translations.text("entry.found", shown.size()));
        chips.removeAll();
        shown.forEach(figure -> chips.add(chip(figure)));
    }

    /** Confirms what is shown; nothing happens where nothing is. */
    void confirmAll() {
        if (!shown.isEmpty()) {
            onConfirm.accept(shown);
        }
    }

    private Span chip(Figure figure) {
        String words = FiguresField.words(figure);
        NativeButton take = new NativeButton(words, event -> onConfirm.accept(List.of(figure)));
        take.setTitle(Translations.text("entry.found.take"));
        take.add(FiguresField.kind(figure));
        NativeButton mend = icon(Icons.PEN, "entry.found.mend", words);
        mend.addClickListener(event -> onMend.accept(figure));
        NativeButton strike = icon(Icons.X, "entry.found.strike", words);
        strike.addClickListener(event -> onStrike.accept(figure));
        Span chip = new Span(take, mend, strike);
        chip.addClassNames("chip", "ask");
        return chip;
    }

    private static NativeButton icon(Icons icon, String key, String words) {
        NativeButton button = new NativeButton("");
        button.add(icon.create());
        button.setTitle(Translations.text(key, words));
        button.getElement().setAttribute("aria-label", Translations.text(key, words));
        return button;
    }
}
