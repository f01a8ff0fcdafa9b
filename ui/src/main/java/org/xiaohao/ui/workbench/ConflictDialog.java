package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** Two people wrote the same entry: shows both texts side by side and lets the second one choose. Nothing is lost. */
class ConflictDialog extends Dialog {

    /**
     * @param theirs what is stored
     * @param mine what the person typed over an older state
     * @param onChoice told the text that is to stand; the stored one when theirs is taken
     */
    ConflictDialog(EntryDetails theirs, EntryText mine, ZoneId zone, Consumer<EntryText> onChoice) {
        setHeaderTitle(Translations.text("conflict.title"));
        setWidth("860px");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        String when = Dates.table(theirs.savedAt(), zone);
        Paragraph what = new Paragraph(Translations.text(
                "conflict.text", theirs.author(), when, mine.content().length()));
        Div columns = new Div(
                column(Translations.text("conflict.theirs", theirs.author(), when), theirs.text(), mine),
                column(Translations.text("conflict.mine"), mine, theirs.text()));
        columns.addClassName("conflict");
        add(what, columns);
        getFooter()
                .add(
                        button("conflict.useMine", mine, onChoice),
                        button("conflict.useTheirs", theirs.text(), onChoice),
                        primary(button("conflict.merge", theirs.text().mergedWith(mine), onChoice)));
    }

    private Button button(String key, EntryText choice, Consumer<EntryText> onChoice) {
        return new Button(Translations.text(key), event -> {
            close();
            onChoice.accept(choice);
        });
    }

    private static Button primary(Button button) {
        button.addThemeName("primary");
        return button;
    }

    private static Component column(String title, EntryText text, EntryText other) {
        Span count = new Span(Translations.text("conflict.count", text.content().length()));
        count.addClassNames("xs", "t2");
        Span space = new Span();
        space.addClassName("grow");
        Div body = new Div(marked(text.content(), other.content()));
        body.addClassNames("body", "stack");
        Map<String, String> others = other.remarks();
        text.remarks().forEach((name, words) -> {
            String otherWords = others.getOrDefault(name, "");
            if (!words.equals(otherWords)) {
                body.add(part("entry." + name, marked(words, otherWords)));
            }
        });
        if (!text.figures().equals(other.figures())) {
            Paragraph figures = new Paragraph();
            text.figures().forEach(figure -> {
                Span chip = new Span(FiguresField.words(figure));
                chip.addClassName("chip");
                figures.add(chip);
            });
            body.add(part("entry.figures", figures));
        }
        Div card = new Div(new Header(new Span(title), space, count), body);
        card.addClassName("card");
        return card;
    }

    private static Div part(String key, Component text) {
        Span label = new Span(Translations.text(key));
        label.addClassName("field-label");
        return new Div(label, text);
    }

    /** The text with the stretch marked in which it differs from the other one. */
    private static Paragraph marked(String text, String other) {
        int start = 0;
        int shorter = Math.min(text.length(), other.length());
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        Span changed = new Span(text.substring(start, text.length() - tail));
        changed.addClassName("differs");
        Paragraph paragraph = new Paragraph(
                new Span(text.substring(0, start)), changed, new Span(text.substring(text.length() - tail)));
        paragraph.addClassName("prose");
        return paragraph;
    }
}
