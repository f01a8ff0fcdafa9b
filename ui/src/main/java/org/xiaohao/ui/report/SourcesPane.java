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
import java.util.List;
import org.xiaohao.report.Proposal;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.report.StatementSource;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.PlainNumber;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** What the chosen statement rests on, and what can be done with it. */
class SourcesPane extends Aside {

    private final ZoneId zone;
    private final Div found = new Div();

    SourcesPane(ZoneId zone) {
        this.zone = zone;
        found.setClassName("found");
        found.getElement().setAttribute("aria-live", "polite");
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

    /** What a number is made of: the operation, then each value with the entry that it stands in. */
    void showFigure(ReportStatement statement, FigureSpan figure) {
        removeAll();
        addClassName("open");
        add(head(statement));
        Div what = new Div(
                new Span(statement.text().substring(figure.start(), figure.end())),
                new Span(Translations.label(figure.operation())));
        what.addClassNames("row", "gap12", "figure-head");
        add(what);
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        for (Operand operand : figure.operands()) {
            Span amount = new Span(PlainNumber.words(operand.amount()) + operand.classifier());
            amount.addClassNames("kind", "num");
            Div line = new Div(amount);
            line.addClassNames("row", "s");
            if (operand.role() != null) {
                Span role = new Span(Translations.label(operand.role()));
                role.addClassName("t2");
                line.add(role);
            }
            ListItem item = new ListItem(line);
            statement.sources().stream()
                    .filter(source -> source.kind() == operand.source().kind()
                            && source.id() == operand.source().id())
                    .findFirst()
                    .ifPresent(source -> item.add(item(source)));
            list.add(item);
        }
        add(list);
    }

    /** A list of what the report left out, or of what is to be decided. */
    void showList(String titleKey, List<Div> lines) {
        removeAll();
        addClassName("open");
        Button close = new Button(Icons.X.create(), event -> removeClassName("open"));
        close.addThemeName("tertiary");
        close.addClassNames("icon-button", "phone-only");
        close.setAriaLabel(Translations.text("frame.close"));
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(new H2(Translations.text(titleKey)), space, close);
        head.addClassName("row");
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        lines.forEach(line -> list.add(new ListItem(line)));
        add(head, lines.isEmpty() ? hint(titleKey + ".none") : list);
    }

    /** What the careful reader notices in the statement that is shown; it stands below everything else. */
    void showFound(List<Div> lines) {
        found.removeAll();
        if (!lines.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("plain-list");
            lines.forEach(line -> list.add(new ListItem(line)));
            found.add(new H2(Translations.text("report.findings.here")), list);
        }
        add(found);
    }

    /** What changed: the words as they stand, and what the data says now. */
    void showProposal(Proposal proposal, Button... actions) {
        Paragraph after =
                new Paragraph(proposal.after().isEmpty() ? Translations.text("report.stale.gone") : proposal.after());
        after.addClassName("theirs");
        Div buttons = new Div(actions);
        buttons.addClassNames("row", "wrap");
        Div note = new Div(new Span(Translations.text("report.stale.now")), after, buttons);
        note.addClassNames("note", "soon", "proposal");
        addComponentAtIndex(1, note);
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
        ListItem item = new ListItem(first);
        if (source.taskId() != 0) {
            item.add(new Div(Translations.text("report.source.task", source.taskNumber(), source.taskTitle())));
        } else {
            open.setVisible(false);
        }
        if (!source.excerpt().isBlank()) {
            Div excerpt = new Div(source.excerpt());
            excerpt.addClassNames("xs", "t2", "excerpt");
            item.add(excerpt);
        }
        return item;
    }
}
