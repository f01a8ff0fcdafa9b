package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.PressResult;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Presses units for what is chosen, or for everything late; the dialog that follows says first what it will do. */
class PressBar {

    private final PressService press;
    private final @Nullable Long planId;
    private final Span chosenCount = new Span();
    private final Button main = new Button("", Icons.BELL.create());
    private final Div result = new Div();
    private Supplier<Set<LateKey>> chosenKeys = Set::of;
    private Runnable afterwards = () -> {};
    private int lateUnits;

    PressBar(PressService press, @Nullable Long planId) {
        this.press = press;
        this.planId = planId;
        main.addThemeName("primary");
        main.addClickListener(
                event -> new PressDialog(press, planId, chosenKeys.get(), ReminderKind.NUDGE, this::done).open());
        chosenCount.addClassNames("t2", "s", "nw");
        result.addClassNames("note", "no-print");
        result.getElement().setAttribute("role", "status");
        result.setVisible(false);
        setCounts(0, 0);
    }

    /** Tells where the chosen things stand, and what follows. */
    void connect(Supplier<Set<LateKey>> keys, Runnable then) {
        chosenKeys = keys;
        afterwards = then;
    }

    Component buttons() {
        Anchor register = new Anchor(LettersView.PATH, Translations.text("letter.register"));
        register.addClassName("nw");
        Div buttons = new Div(register, chosenCount, main);
        buttons.addClassNames("row", "wrap", "no-print", "press-buttons");
        return buttons;
    }

    /** Says what came of the last time, for as long as the page is open. */
    Component result() {
        return result;
    }

    /**
     * How much there is to press for.
     *
     * @param units units that something late waits for
     */
    void setCounts(int chosenItems, int units) {
        lateUnits = units;
        main.setVisible(units > 0);
        setChosen(chosenItems);
    }

    void setChosen(int items) {
        chosenCount.setText(Translations.text("monitor.press.chosenCount", items));
        chosenCount.setVisible(items > 0);
        main.setText(
                items > 0
                        ? Translations.text("monitor.press.chosen", items)
                        : Translations.text("monitor.press.all", lateUnits));
    }

    private void done(ReminderKind kind, PressResult done) {
        result.removeAll();
        result.add(Icons.BELL.create(), new Span(text(kind, done)));
        result.setVisible(true);
        afterwards.run();
    }

    static String text(ReminderKind kind, PressResult done) {
        if (done.units() == 0) {
            return Translations.text("press.nothing");
        }
        String sent = kind == ReminderKind.SUPERVISION_LETTER
                ? Translations.text("press.done.letters", done.letters().size(), done.reminders())
                : Translations.text("press.done.messages", done.units(), done.reminders())
                        + (done.unreached() == 0
                                ? ""
                                : Translations.text("press.equation.unreached", done.unreached()));
        return done.answered() + done.today() == 0
                ? sent
                : sent + Translations.text("press.done.leftOut", done.answered() + done.today());
    }
}
