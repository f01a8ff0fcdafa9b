package org.xiaohao.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.ui.shared.Translations;

/** What is done with the doubtful place that a person is at, by button or key, and what the keys are. */
class PlaceButtons extends Div {

    /** Enter accepts where the keyboard is on the card in hand or on nothing; elsewhere it belongs to what has it. */
    private static final String ENTER = """
            const root = this, accept = $0;
            const listen = event => {
              if (!root.isConnected) { document.removeEventListener('keydown', listen, true); return; }
              const target = event.composedPath()[0];
              const onCard = target === document.body || target.matches?.('.task-card.selected .title');
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !onCard
                  || accept.hidden || document.querySelector('vaadin-dialog[opened]')) return;
              event.preventDefault();
              event.stopPropagation();
              accept.click();
            };
            document.addEventListener('keydown', listen, true);
            """;

    private final Button accept;

    PlaceButtons(Runnable accept, Runnable change) {
        addClassNames("row", "gap4", "edit-only", "place-buttons");
        NativeDetails help = new NativeDetails(Translations.text("import.keys"));
        help.addClassNames("keys-help", "s", "wide-only");
        Div keys = new Div();
        for (String key : Translations.text("import.keys.list").split("\\|")) {
            keys.add(new Div(new Span(key)));
        }
        help.setContent(keys);
        this.accept = button("import.place.accept", Key.KEY_A, accept);
        add(this.accept, button("import.place.change", Key.KEY_E, change), help);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(ENTER, accept.getElement());
    }

    /** Nothing is accepted where nothing is open. */
    void show(boolean anyOpen) {
        accept.setVisible(anyOpen);
    }

    private static Button button(String label, Key key, Runnable action) {
        Button button = new Button(Translations.text(label), event -> action.run());
        button.addThemeName("small");
        button.setTooltipText(Translations.text(label + ".keys"));
        button.addClickShortcut(key, KeyModifier.ALT);
        return button;
    }
}
