package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The first line of a page: title, a few words, and the actions at the right. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Span sub = new Span();
    private final Div actions = new Div();

    public PageHeader(String text) {
        addClassName("page-head");
        sub.addClassName("sub");
        actions.addClassName("actions");
        actions.setVisible(false);
        title.setText(text);
        add(title, sub, actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** The words beside the title, such as how many there are or what is due. */
    public PageHeader withSub(String text) {
        sub.setText(text);
        return this;
    }

    public PageHeader withActions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }
}
