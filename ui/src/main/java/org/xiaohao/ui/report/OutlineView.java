package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xiaohao.report.OutlineDetails;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.report.drafting.OutlineLine;
import org.xiaohao.report.drafting.OutlineSketch;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/**
 * 提纲: the headings of a report. Learned ones and those of the product are looked at, and copied to be changed; a copy is
 * saved with each act.
 */
@Route("report/outlines")
@RolesAllowed("OFFICE")
public class OutlineView extends Page implements BeforeEnterObserver {

    private static final String CODE = "code";

    private final transient OutlineService outlines;
    private final int year;
    private final Div tree = new Div();
    private final Div form = new Div();
    private final Div tools = new Div();
    private final Span saved = new Span();
    private transient OutlineDetails present = new OutlineDetails(0, 0, null, "", List.of());
    private transient OutlineSketch sketch = new OutlineSketch(List.of());
    private int selected;

    OutlineView(OutlineService outlines, Clock clock) {
        super("report.outlines");
        this.outlines = outlines;
        this.year = LocalDate.now(clock).getYear();
        addClassNames("fill", "outline-page");
        tree.addClassName("outline-tree");
        tree.getElement().setAttribute("role", "group").setAttribute("aria-label", Translations.text("report.outline"));
        form.addClassNames("outline-form", "stack");
        tools.addClassNames("row", "wrap", "outline-tools");
        saved.addClassNames("t2", "s");
    }

    /** @param code of the outline */
    static QueryParameters address(String code) {
        return QueryParameters.simple(Map.of(CODE, code));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<OutlineSummary> all = outlines.outlines();
        String code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CODE)
                .orElse(all.getFirst().code());
        OutlineSummary chosen = all.stream()
                .filter(outline -> outline.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        present = outlines.outline(code);
        sketch = new OutlineSketch(present.lines());
        selected = Math.min(1, sketch.lines().size() - 1);
        removeAll();
        add(header(all, chosen));
        if (isOwn()) {
            add(name());
        } else {
            Paragraph hint = new Paragraph(Translations.text("report.outlines.hint"));
            hint.addClassNames("s", "t2");
            add(hint);
        }
        Div list = new Div(tools, tree);
        list.addClassName("outline-list");
        Div panes = new Div(list, form);
        panes.addClassName("outline-panes");
        add(panes);
        show();
    }

    private boolean isOwn() {
        return present.id() != 0;
    }

    private PageHeader header(List<OutlineSummary> all, OutlineSummary chosen) {
        Select<OutlineSummary> choice = Outlines.select(all);
        choice.setValue(chosen);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(event.getValue().code());
            }
        });
        PageHeader header = new PageHeader(Translations.text("report.outlines")).withActions(saved, choice);
        if (isOwn()) {
            header.withActions(new Button(Translations.text("report.outlines.remove"), event -> askRemoval()));
        }
        Button copy = new Button(Translations.text("report.outlines.copy"), event -> copy(Outlines.label(chosen)));
        copy.addThemeName(isOwn() ? "tertiary" : "primary");
        return header.withActions(
                copy,
                new Button(
                        Translations.text("report.outlines.back"),
                        event -> UI.getCurrent().navigate(ReportView.class)));
    }

    private static void open(String code) {
        UI.getCurrent().navigate(OutlineView.class, address(code));
    }

    private TextField name() {
        TextField name = new TextField(Translations.text("report.outlines.name"));
        name.setValue(ownName());
        name.addValueChangeListener(event -> {
            if (!save(new OutlineDetails(
                    present.id(), present.version(), event.getValue(), present.title(), sketch.lines()))) {
                name.setValue(ownName());
            }
        });
        name.addClassName("outline-name");
        return name;
    }

    private String ownName() {
        return Objects.requireNonNullElse(present.name(), "");
    }

    private void copy(String of) {
        String wanted = Translations.text("report.outlines.copyOf", of);
        List<String> taken = outlines.outlines().stream()
                .map(OutlineSummary::name)
                .filter(Objects::nonNull)
                .toList();
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " " + number;
        }
        try {
            open(outlines.save(new OutlineDetails(0, 0, name, present.title(), present.lines())));
        } catch (DomainException refused) {
            Notices.failed(refused);
        }
    }

    private void askRemoval() {
        ConfirmDialog question = new ConfirmDialog(
                Translations.text("report.outlines.remove.title", ownName()),
                Translations.text("report.outlines.remove.text"),
                Translations.text("report.outlines.remove"),
                event -> {
                    try {
                        outlines.remove(present.id(), present.version());
                        UI.getCurrent().navigate(OutlineView.class);
                    } catch (DomainException refused) {
                        Notices.failed(refused);
                    }
                });
        question.setCancelable(true);
        question.setCancelText(Translations.text("frame.cancel"));
        question.open();
    }

    /** Saves what the sketch says now; where that is refused, what is stored stands on the page again. */
    private void save() {
        if (!save(
                new OutlineDetails(present.id(), present.version(), present.name(), present.title(), sketch.lines()))) {
            sketch = new OutlineSketch(present.lines());
            selected = Math.min(selected, sketch.lines().size() - 1);
        }
        show();
    }

    private boolean save(OutlineDetails words) {
        try {
            present = outlines.outline(outlines.save(words));
            saved.setText(Translations.text("report.outlines.saved"));
            return true;
        } catch (StaleDataException stale) {
            Notices.failed(stale);
            present = outlines.outline("own-" + present.id());
            return false;
        } catch (DomainException refused) {
            Notices.failed(refused);
            return false;
        }
    }

    private void show() {
        tree.removeAll();
        for (int at = 0; at < sketch.lines().size(); at++) {
            tree.add(row(at));
        }
        tools.removeAll();
        form.removeAll();
        if (isOwn()) {
            tools.add(tools());
        }
        form.add(new OutlineForm(
                sketch.lines().get(selected), sketch.number(selected), year, isOwn() ? this::change : null));
    }

    private void change(OutlineLine line) {
        sketch.replace(selected, line);
        save();
    }

    private Component row(int at) {
        OutlineLine line = sketch.lines().get(at);
        return OutlineForm.row(line, sketch.number(at), year, at == selected, () -> {
            selected = at;
            show();
        });
    }

    private Component[] tools() {
        boolean fixed = sketch.lines().get(selected).introduces();
        return new Component[] {
            tool("add", Icons.PLUS, true, () -> {
                int place = sketch.addBehind(selected, Translations.text("report.outlines.new"));
                if (place >= 0) {
                    selected = place;
                }
            }),
            tool("up", Icons.UP, !fixed, () -> selected = sketch.moveUp(selected)),
            tool("down", Icons.DOWN, !fixed, () -> selected = sketch.moveDown(selected)),
            tool("in", Icons.RIGHT, !fixed, () -> sketch.moveIn(selected)),
            tool("out", Icons.LEFT, !fixed, () -> sketch.moveOut(selected)),
            tool("delete", Icons.X, !fixed, () -> {
                sketch.remove(selected);
                selected = Math.max(0, Math.min(selected, sketch.lines().size() - 1));
            })
        };
    }

    private Button tool(String key, Icons icon, boolean enabled, Runnable act) {
        Button button = new Button(Translations.text("report.outlines." + key), icon.create(), event -> {
            act.run();
            save();
        });
        button.addThemeName("tertiary");
        button.setEnabled(enabled);
        return button;
    }
}
