package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of a page with a heading and a hairline around it. */
public class SectionCard extends Section {

    private final Header header = new Header();
    private final Div body = new Div();

    public SectionCard(String title, Component... content) {
        addClassName("card");
        Span space = new Span();
        space.addClassName("grow");
        body.addClassName("body");
        header.add(new H2(title), space);
        body.add(content);
        add(header, body);
        getElement().setAttribute("aria-label", title);
    }

    /** Components at the right of the heading. */
    public SectionCard withActions(Component... components) {
        header.add(components);
        return this;
    }

    /** Where the content goes. */
    public Div body() {
        return body;
    }
}
