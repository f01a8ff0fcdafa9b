package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.NudgeLate;
import org.xiaohao.supervision.NudgeResult;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Reminds units of what is chosen, or of everything late; a few words may go with it. */
class NudgeBar {

    private static final int MOST_WORDS = 500;

    private final ReminderService reminders;
    private final @Nullable Long planId;
    private final Span chosenCount = new Span();
    private final Button chosen = new Button(Translations.text("monitor.nudge.chosen"), Icons.BELL.create());
    private final Button all = new Button("", Icons.BELL.create());
    private final Button addWords = new Button(Translations.text("monitor.nudge.addWords"), Icons.PEN.create());
    private final TextArea words = new TextArea(Translations.text("monitor.nudge.words"));
    private final Div wordsPanel = new Div(words);
    private final Div result = new Div();
    private Supplier<Set<LateKey>> chosenKeys = Set::of;
    private Runnable afterwards = () -> {};

    NudgeBar(ReminderService reminders, @Nullable Long planId) {
        this.reminders = reminders;
        this.planId = planId;
        all.addThemeName("primary");
        all.addClickListener(event -> nudge(Set.of()));
        chosen.addClickListener(event -> nudge(chosenKeys.get()));
        addWords.addThemeName("tertiary");
        addWords.addClickListener(event -> showWords(!wordsPanel.isVisible()));
        chosenCount.addClassNames("t2", "s", "nw");
        words.setMaxLength(MOST_WORDS);
        words.setMinRows(2);
        words.setWidthFull();
        words.setHelperText(Translations.text("monitor.nudge.words.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        wordsPanel.addClassNames("nudge-words", "no-print");
        showWords(false);
        result.addClassNames("note", "no-print");
        result.getElement().setAttribute("role", "status");
        result.setVisible(false);
        setCounts(0, 0);
    }

    /** Tells where the chosen things stand, and what follows a reminder. */
    void connect(Supplier<Set<LateKey>> keys, Runnable then) {
        chosenKeys = keys;
        afterwards = then;
    }

    Component buttons() {
        Div buttons = new Div(addWords, chosenCount, chosen, all);
        buttons.addClassNames("row", "wrap", "no-print", "nudge-buttons");
        return buttons;
    }

    Component wordsPanel() {
        return wordsPanel;
    }

    /** Says what came of the last reminder, for as long as the page is open. */
    Component result() {
        return result;
    }

    /**
     * How much there is to remind of.
     *
     * @param lateUnits units that something late waits for
     */
    void setCounts(int chosenItems, int lateUnits) {
        all.setText(Translations.text("monitor.nudge.all", lateUnits));
        all.setVisible(lateUnits > 0);
        addWords.setVisible(lateUnits > 0);
        setChosen(chosenItems);
    }

    void setChosen(int items) {
        chosenCount.setText(Translations.text("monitor.nudge.chosenCount", items));
        chosenCount.setVisible(items > 0);
        chosen.setVisible(items > 0);
    }

    private void showWords(boolean shown) {
        wordsPanel.setVisible(shown);
        addWords.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        if (shown) {
            words.focus();
        }
    }

    private void nudge(Set<LateKey> keys) {
        NudgeResult done;
        try {
            done = reminders.nudge(new NudgeLate(planId, keys, words.getValue()));
        } catch (InvalidInputException error) {
            showWords(true);
            words.setErrorMessage(Notices.text(error));
            words.setInvalid(true);
            return;
        }
        String said = text(done);
        result.removeAll();
        result.add(Icons.BELL.create(), new Span(said));
        result.setVisible(true);
        words.clear();
        words.setInvalid(false);
        showWords(false);
        afterwards.run();
    }

    static String text(NudgeResult done) {
        if (done.units() == 0) {
            return done.skipped() == 0
                    ? Translations.text("monitor.nudge.nothing")
                    : Translations.text("monitor.nudge.already", done.skipped());
        }
        return done.skipped() == 0
                ? Translations.text("monitor.nudge.done", done.units(), done.reminders())
                : Translations.text("monitor.nudge.doneSome", done.units(), done.skipped());
    }
}
