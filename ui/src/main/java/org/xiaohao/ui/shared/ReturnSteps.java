package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.xiaohao.progress.EntryStep;

/** To whom an entry goes back; not there where there is only one. */
public class ReturnSteps extends Div {

    private final RadioButtonGroup<EntryStep> choice = new RadioButtonGroup<>();

    /** @param steps those that it can go back to, the usual one first */
    public ReturnSteps(List<EntryStep> steps) {
        choice.setLabel(Translations.text("return.to"));
        choice.setItems(steps);
        choice.setItemLabelGenerator(Translations::label);
        choice.setValue(EntryStep.CLERK);
        addClassName("return-steps");
        add(choice);
        setVisible(steps.size() > 1);
    }

    /** The chosen step; the clerk where nobody chose. */
    public EntryStep step() {
        EntryStep chosen = choice.getValue();
        return chosen == null ? EntryStep.CLERK : chosen;
    }
}
