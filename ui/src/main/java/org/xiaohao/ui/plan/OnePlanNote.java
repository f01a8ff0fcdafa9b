package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Says what is shown of one plan only, and lets choose one. */
public class OnePlanNote extends Div {

    public OnePlanNote(String words, PlanChoice choice) {
        addClassNames("note", "one-plan", "no-print");
        Span text = new Span(words);
        Div plans = new Div();
        plans.addClassNames("row", "wrap", "gap4");
        for (PlanSummary plan : choice.underWay()) {
            Button button = new Button(
                    Translations.text("plan.one", Integer.toString(plan.year()), plan.title()),
                    event -> PlanChooser.open(Long.toString(plan.id())));
            plans.add(button);
        }
        add(Icons.LIST.create(), text, plans);
    }
}
