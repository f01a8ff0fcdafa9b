package org.xiaohao.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.ReportVersionSummary;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The versions of a report: kept under a name, looked at, compared with now, brought back. */
class VersionsDialog extends Dialog {

    private static final int PAGE = 30;

    private final transient ReportVersionService versions;
    private final transient ReportDetails report;
    private final ZoneId zone;
    private final boolean mayKeep;
    private final transient Runnable changed;
    private final OrderedList list = new OrderedList();
    private final Button earlier = new Button(Translations.text("report.versions.earlier"), event -> more());
    private final Span none = new Span(Translations.text("report.versions.none"));
    private int pages;

    /** @param changed told when the report reads otherwise, or has one version more */
    VersionsDialog(
            ReportVersionService versions, ReportDetails report, ZoneId zone, boolean mayKeep, Runnable changed) {
        this.versions = versions;
        this.report = report;
        this.zone = zone;
        this.mayKeep = mayKeep;
        this.changed = changed;
        setHeaderTitle(Translations.text("report.versions.title"));
        setWidth("640px");
        list.addClassName("version-list");
        none.addClassName("t2");
        Div content = new Div();
        content.addClassName("stack");
        if (mayKeep) {
            content.add(keeping());
        }
        content.add(none, list, earlier);
        add(content);
        Button close = new Button(Translations.text("report.material.close"), event -> close());
        getFooter().add(close);
        more();
    }

    private Div keeping() {
        TextField name = new TextField(Translations.text("report.versions.name"));
        name.setPlaceholder(Translations.text("report.versions.name.example"));
        name.setMaxLength(100);
        name.addClassName("grow");
        Button keep = new Button(Translations.text("report.versions.keep"), event -> {
            try {
                int number = versions.keep(report.id(), name.getValue());
                Notices.done(Translations.text("report.versions.kept", number));
                close();
                changed.run();
            } catch (InvalidInputException refused) {
                name.setErrorMessage(Notices.text(refused));
                name.setInvalid(true);
                name.focus();
            }
        });
        Div row = new Div(name, keep);
        row.addClassNames("row", "wrap", "keeping");
        return row;
    }

    private void more() {
        Page<ReportVersionSummary> page = versions.list(report.id(), PageRequest.of(pages, PAGE));
        pages++;
        page.forEach(version -> list.add(line(version)));
        earlier.setVisible(page.hasNext());
        none.setVisible(page.getTotalElements() == 0);
    }

    private ListItem line(ReportVersionSummary version) {
        Span number = new Span(Translations.text("report.version", version.number()));
        number.addClassName("num");
        Span state = new Span(Translations.label(version.state()));
        state.addClassNames("badge", "quiet");
        Span what = new Span(version.name().isEmpty() ? Translations.label(version.occasion()) : version.name());
        what.addClassName("what");
        Div head = new Div(number, state, what);
        head.addClassNames("row", "wrap");
        Div about = new Div(Translations.text(
                "report.version.about", version.keptBy(), Dates.table(version.keptAt(), zone), version.characters()));
        about.addClassNames("s", "t2");
        Div words = new Div(head, about);
        words.addClassName("grow");
        if (!version.reason().isEmpty()) {
            Div reason = new Div(version.reason());
            reason.addClassName("s");
            words.add(reason);
        }
        Div actions = new Div(
                button("report.version.show", () -> open(version.number(), version.number())),
                button("report.version.compare", () -> open(version.number(), ReportVersionService.NOW)));
        if (mayKeep && !report.standing().isLocked()) {
            actions.add(button("report.version.restore", () -> restore(version)));
        }
        actions.addClassName("actions");
        Div row = new Div(words, actions);
        row.addClassNames("row", "wrap", "version");
        return new ListItem(row);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Translations.text(key), event -> action.run());
        button.addThemeNames("tertiary", "small");
        return button;
    }

    private void open(int before, int after) {
        close();
        UI.getCurrent().navigate(ReportCompareView.class, ReportCompareView.address(report.id(), before, after));
    }

    private void restore(ReportVersionSummary version) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("report.restore.title", version.number()));
        question.setText(Translations.text("report.restore.text"));
        question.setConfirmText(Translations.text("report.restore.confirm", version.number()));
        question.setCancelable(true);
        question.setCancelText(Translations.text("report.act.cancel"));
        question.addConfirmListener(event -> {
            versions.restore(report.id(), version.number());
            close();
            Notices.done(Translations.text("report.restore.done", version.number()));
            changed.run();
        });
        question.open();
    }
}
