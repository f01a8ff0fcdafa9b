package org.xiaohao.ui.plan;

import com.vaadin.flow.component.html.Span;

/** Of which plan a row is; not there where all rows are of one plan. */
public class PlanName extends Span {

    /** @param title as {@link PlanChoice#nameOf} says it; may be empty */
    public PlanName(String title) {
        setText(title);
        addClassNames("of-plan", "cut");
        setTitle(title);
        setVisible(!title.isEmpty());
    }
}
