package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Span;

/** The mark before the entry of a menu that holds now, and its room before the others. */
public class MenuMark extends Span {

    public MenuMark(boolean now) {
        addClassName("menu-mark");
        getElement().setAttribute("aria-hidden", "true");
        if (now) {
            add(Icons.CHECK.create());
        }
    }
}
