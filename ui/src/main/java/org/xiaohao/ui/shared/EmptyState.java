package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says why there is nothing, and what to do next. */
public class EmptyState extends Div {

    /**
     * @param what what is not there
     * @param why why, and what would bring it
     * @param next buttons or links that lead on
     */
    public EmptyState(Icons icon, String what, String why, Component... next) {
        addClassName("empty");
        add(icon.create(), new H2(what), new Paragraph(why));
        if (next.length > 0) {
            Div actions = new Div(next);
            actions.addClassNames("row", "wrap");
            add(actions);
        }
    }
}
