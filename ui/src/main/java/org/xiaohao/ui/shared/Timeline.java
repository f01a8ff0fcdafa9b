package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** What happened, in the order in which entries are added. */
public class Timeline extends OrderedList {

    public Timeline() {
        addClassName("timeline");
    }

    /** @param when the day, and on a second line the time or how long ago */
    public Timeline withEntry(String when, Component... content) {
        add(entry(when, content));
        return this;
    }

    /** Like {@link #withEntry}, for what stands now. */
    public Timeline withCurrentEntry(String when, Component... content) {
        ListItem item = entry(when, content);
        item.addClassName("current");
        item.getElement().setAttribute("aria-current", "step");
        add(item);
        return this;
    }

    private static ListItem entry(String when, Component... content) {
        Span day = new Span(when);
        day.addClassName("when");
        return new ListItem(day, new Div(content));
    }
}
