package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** What was reported for the period before, ready to be taken over. */
class PreviousEntry extends Div {

    private final Button take;

    PreviousEntry(EntryDetails last, Runnable reuse) {
        addClassName("previous");
        Span title = new Span(Translations.text("entry.previous", Periods.label(last.period())));
        title.addClassNames("s", "field-label");
        Span by = new Span(last.author());
        by.addClassNames("xs", "t2", "grow");
        take = new Button(Translations.text("entry.reuse"), event -> reuse.run());
        take.addThemeName("tertiary");
        Div row = new Div(title, by, take);
        row.addClassName("row");
        Paragraph text = new Paragraph(last.text().content());
        text.addClassNames("s", "t2", "prose");
        add(row, text);
    }

    /** Only where something may be typed. */
    void setReusable(boolean reusable) {
        take.setVisible(reusable);
    }
}
