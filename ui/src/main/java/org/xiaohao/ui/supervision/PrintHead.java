package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** On paper, what a sheet is about and when it was true, at the top of each. */
class PrintHead extends Div {

    /** @param newSheet whether it begins a sheet */
    PrintHead(String plan, String asOf, boolean newSheet) {
        super(new Span(plan), new Span(asOf));
        addClassNames("print-only", "print-head");
        setClassName("new-sheet", newSheet);
    }
}
