package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xiaohao.supervision.QuietRecord;
import org.xiaohao.ui.shared.Translations;

/** 记录太整齐: units whose reports may say nothing, quietly and for the office only; each says why it is asked. */
class QuietRecords extends Section {

    QuietRecords(List<QuietRecord> records) {
        addClassNames("nobody", "no-print");
        setVisible(!records.isEmpty());
        Span sub = new Span(Translations.text("monitor.quiet.sub"));
        sub.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("monitor.quiet.title", records.size())), sub);
        head.addClassNames("row", "wrap", "list-head");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        records.forEach(record -> list.add(new ListItem(
                Translations.text("monitor.quiet." + record.sign(), record.unitName(), record.reports()))));
        add(head, list);
    }
}
