package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** The figures that the task in hand sets as targets: corrected by a click, taken away, added. */
class IndicatorRow extends Div {

    IndicatorRow(SheetTask task, CardActions actions) {
        addClassName("role-row");
        List<IndicatorTarget> targets = task.targets();
        for (int i = 0; i < targets.size(); i++) {
            add(chip(task.key(), i, ParticularsText.of(targets.get(i)), actions));
        }
        Button add =
                new Button(Translations.text("import.indicator.add"), event -> actions.editIndicator(task.key(), null));
        add.addThemeNames("tertiary", "small");
        add.addClassName("edit-only");
        add(add);
    }

    private static Span chip(int task, int index, String words, CardActions actions) {
        NativeButton change = new NativeButton(words, event -> actions.editIndicator(task, index));
        change.setTitle(Translations.text("import.indicator.change"));
        change.addClassName("chip-words");
        Span chip = new Span(change, remover(words, () -> actions.apply(new SheetEdit.RemoveIndicator(task, index))));
        chip.addClassNames("chip", "line");
        return chip;
    }

    /** A button that takes off what the chip shows. */
    static Button remover(String words, Runnable remove) {
        Button button = new Button(Icons.X.create(), event -> remove.run());
        button.addThemeNames("tertiary", "small");
        button.addClassNames("icon-button", "edit-only");
        button.setAriaLabel(Translations.text("plan.party.remove", words));
        return button;
    }
}
