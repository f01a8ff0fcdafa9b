package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.ui.shared.Translations;

/** Says how much waits in plans that are not shown, and leads to all of them. */
public class OtherPlansNote extends Div {

    public OtherPlansNote(long elsewhere) {
        addClassNames("row", "wrap", "other-plans", "s", "t2");
        Span text = new Span(Translations.text("plan.elsewhere", elsewhere));
        text.addClassName("grow");
        Button all = new Button(Translations.text("plan.elsewhere.show"), event -> PlanChooser.open(PlanChoice.ALL));
        all.addThemeName("tertiary");
        add(text, all);
        setVisible(elsewhere > 0);
    }
}
