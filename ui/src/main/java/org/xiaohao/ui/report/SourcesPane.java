package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.report.StatementSource;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** What the chosen statement rests on, and what can be done with it. */
class SourcesPane extends Aside {

    private final ZoneId zone;

    SourcesPane(ZoneId zone) {
        this.zone = zone;
        addClassName("report-sources");
        getElement().setAttribute("aria-label", Translations.text("report.sources"));
        clear();
    }

    void clear() {
        removeAll();
        removeClassName("open");
        Paragraph hint = new Paragraph(Translations.text("report.sources.hint"));
        hint.addClassName("t2");
        add(new H2(Translations.text("report.sources")), hint);
    }

    void show(ReportStatement statement, Button... actions) {
        removeAll();
        addClassName("open");
        add(head(statement));
        if (statement.missing()) {
            add(hint("report.missing.why"));
        } else if (statement.kind() == StatementKind.HEADING) {
            add(hint("report.sources.heading"));
        } else if (statement.sources().isEmpty()) {
            add(hint(statement.edited() ? "report.sources.added" : "report.sources.plan"));
        } else {
            if (statement.edited()) {
                add(hint("report.sources.edited"));
            }
            OrderedList list = new OrderedList();
            list.addClassName("plain-list");
            statement.sources().forEach(source -> list.add(item(source)));
            add(list);
        }
        Div buttons = new Div(actions);
        buttons.addClassNames("row", "wrap", "sources-actions");
        add(buttons);
    }

    private Div head(ReportStatement statement) {
        Button close = new Button(Icons.X.create(), event -> removeClassName("open"));
        close.addThemeName("tertiary");
        close.addClassNames("icon-button", "phone-only");
        close.setAriaLabel(Translations.text("frame.close"));
        Span space = new Span();
        space.addClassName("grow");
        Span count = new Span(
                Translations.text("report.characters", statement.sources().size()));
        count.addClassName("t2");
        Div head = new Div(new H2(Translations.text("report.sources")), count, space, close);
        head.addClassName("row");
        return head;
    }

    private static Paragraph hint(String key) {
        Paragraph hint = new Paragraph(Translations.text(key));
        hint.addClassNames("s", "t2");
        return hint;
    }

    private ListItem item(StatementSource source) {
        Span kind = new Span(
                source.period() == null
                        ? Translations.label(source.kind())
                        : Translations.text("report.source.entry", Periods.label(source.period())));
        kind.addClassName("kind");
        Span unit = new Span(
                source.approvedAt() == null
                        ? source.unitName()
                        : Translations.text(
                                "report.source.unit",
                                source.unitName(),
                                Dates.table(LocalDate.ofInstant(source.approvedAt(), zone))));
        unit.addClassName("t2");
        Anchor open = new Anchor(Link.toTask(source.taskId()).path(), Translations.text("report.source.open"));
        open.addClassName("nw");
        open.setAriaLabel(Translations.text("report.source.open.task", source.taskNumber(), source.taskTitle()));
        Span space = new Span();
        space.addClassName("grow");
        Div first = new Div(kind, unit, space, open);
        first.addClassNames("row", "s");
        Div task = new Div(Translations.text("report.source.task", source.taskNumber(), source.taskTitle()));
        ListItem item = new ListItem(first, task);
        if (!source.excerpt().isBlank()) {
            Div excerpt = new Div(source.excerpt());
            excerpt.addClassNames("xs", "t2", "excerpt");
            item.add(excerpt);
        }
        return item;
    }
}
