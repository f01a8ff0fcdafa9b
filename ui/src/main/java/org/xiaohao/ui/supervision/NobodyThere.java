package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xiaohao.plan.UnattendedUnit;
import org.xiaohao.ui.shared.Translations;

/** 无人负责: open duties of units in which nobody has an account, or nobody ever signed in. */
class NobodyThere extends Section {

    NobodyThere(List<UnattendedUnit> units) {
        addClassName("nobody");
        Span sub = new Span(Translations.text(units.isEmpty() ? "monitor.nobody.none" : "monitor.nobody.sub"));
        sub.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("monitor.nobody.title", units.size())), sub);
        head.addClassNames("row", "wrap", "list-head");
        add(head);
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        units.forEach(unit -> list.add(
                new ListItem(Translations.text("monitor.nobody." + unit.reason(), unit.unitName(), unit.duties()))));
        if (!units.isEmpty()) {
            add(list);
        }
    }
}
