package org.xiaohao.ui.document;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.dom.Element;
import java.util.function.IntConsumer;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** How many places wait for a person, and the steps from one to the next, by button or by the keys J and K. */
public class DoubtSteps extends Div {

    /** Letters typed into a field, and keys while a dialog is open, are not ours. */
    private static final String KEYS = """
            const root = this, next = $0, before = $1;
            const listen = event => {
              if (!root.isConnected) { document.removeEventListener('keydown', listen); return; }
              const target = event.composedPath()[0];
              if (event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable
                  || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
                  || document.querySelector('vaadin-dialog[opened]')) return;
              if (event.key === 'j') next.click(); else if (event.key === 'k') before.click();
            };
            document.addEventListener('keydown', listen);
            """;

    private final IntConsumer onStep;
    private final SvgIcon doubtful = Icons.Q.create();
    private final SvgIcon settled = Icons.CHECK.create();
    private final Span count = new Span();
    private final Span detail = new Span();
    private final Span place = new Span();
    private final Button before;
    private final Button next;
    private final Div steps = new Div();
    private int size;
    private int current = -1;

    /** @param onStep told the index of the place that a person steps to */
    public DoubtSteps(IntConsumer onStep) {
        this.onStep = onStep;
        addClassName("doubt-steps");
        getElement().setAttribute("role", "status");
        count.addClassName("count-words");
        detail.addClassNames("s", "t2", "wide-only");
        place.addClassNames("s", "nw");
        before = button(Icons.LEFT, "plan.doubt.before", -1);
        next = button(Icons.RIGHT, "plan.doubt.next", 1);
        Element j = new Element("kbd").setText("J");
        Element k = new Element("kbd").setText("K");
        Span keys = new Span();
        keys.addClassNames("row", "gap4", "wide-only");
        keys.getElement().appendChild(k, j);
        steps.add(before, place, next, keys);
        steps.addClassNames("row", "gap4");
        add(doubtful, settled, count, detail, steps);
    }

    private Button button(Icons icon, String key, int step) {
        Button button = new Button(icon.create(), event -> {
            if (size > 0) {
                current = Math.floorMod(current < 0 && step < 0 ? size - 1 : current + step, size);
                showCurrent();
            }
        });
        button.addThemeName("tertiary");
        button.addClassName("icon-button");
        button.setAriaLabel(Translations.text(key));
        button.setTooltipText(Translations.text(key + ".keys"));
        button.addClickShortcut(step > 0 ? Key.KEY_J : Key.KEY_K, KeyModifier.ALT);
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(KEYS, next.getElement(), before.getElement());
    }

    /**
     * Says how many places there are.
     *
     * @param words how many, in words
     * @param more what else there is to know; may be empty
     */
    public void show(int size, String words, String more) {
        this.size = size;
        current = Math.min(current, size - 1);
        count.setText(words);
        detail.setText(more);
        steps.setVisible(size > 0);
        setClassName("settled", size == 0);
        doubtful.setVisible(size > 0);
        settled.setVisible(size == 0);
        describePlace();
    }

    /** The place that a person is at, from 0; -1 for none. */
    public int current() {
        return current;
    }

    /** Notes that a person went to a place by another way; -1 for none. */
    public void goTo(int index) {
        current = Math.min(index, size - 1);
        describePlace();
    }

    /** Shows the place that a person is at; after one was settled this is the one behind it. */
    public void showCurrent() {
        describePlace();
        if (current >= 0) {
            onStep.accept(current);
        }
    }

    private void describePlace() {
        place.setText(current < 0 ? "" : Translations.text("plan.doubt.place", current + 1));
    }
}
