package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.intake.LikelyPlan;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Says that a document looks like a newer version of an issued plan, and offers the difference. */
class NewerVersionNotice extends Div {

    NewerVersionNotice(LikelyPlan plan, Runnable onShow) {
        addClassNames("note", "soon", "newer");
        getElement().setAttribute("role", "status");
        Button show = new Button(Translations.text("import.newer.show"), event -> onShow.run());
        show.addThemeName("tertiary");
        Div words = new Div(new Span(Translations.text("import.newer", plan.title())), show);
        words.addClassNames("row", "wrap");
        add(Icons.INFO.create(), words);
    }
}
