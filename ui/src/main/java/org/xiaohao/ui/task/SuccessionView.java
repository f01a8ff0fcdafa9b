package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.OpenDuties;
import org.xiaohao.plan.SuccessionService;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.plan.UnattendedUnit;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** 机构变动: which units nobody answers for, and passing a unit's open duties to its successor. */
@Route("admin/succession")
@Menu(title = "menu.admin.succession", order = 57)
@RolesAllowed("OFFICE")
public class SuccessionView extends Page {

    private static final int HISTORY = 50;

    private final transient SuccessionService successions;
    private final transient UnattendedService unattended;
    private final transient Clock clock;
    private final ComboBox<OrgUnitReference> from = new ComboBox<>(Translations.text("succession.from"));
    private final ComboBox<OrgUnitReference> to = new ComboBox<>(Translations.text("succession.to"));
    private final Paragraph open = new Paragraph();
    private final Div lists = new Div();

    SuccessionView(SuccessionService successions, UnattendedService unattended, UnitRegister register, Clock clock) {
        super("succession.title");
        this.successions = successions;
        this.unattended = unattended;
        this.clock = clock;
        from.setItems(successions.sources());
        to.setItems(register.units());
        from.setItemLabelGenerator(unit ->
                unit.active() ? unit.shortName() : Translations.text("succession.from.inactive", unit.shortName()));
        to.setItemLabelGenerator(OrgUnitReference::shortName);
        from.addValueChangeListener(change -> describe());
        Button move = new Button(Translations.text("succession.move"), event -> ask());
        move.addThemeName("primary");
        open.addClassNames("s", "t2");
        Div pair = new Div(from, to);
        pair.addClassName("two-fields");
        Div form = new Div(new H2(Translations.text("succession.pass")), pair, open, new Div(move));
        form.addClassName("settings-form");
        lists.addClassNames("stack", "succession-lists");
        add(
                new PageHeader(Translations.text("succession.title")).withSub(Translations.text("succession.sub")),
                form,
                lists);
        show();
    }

    private void describe() {
        OrgUnitReference unit = from.getValue();
        if (unit == null) {
            open.setText("");
            return;
        }
        OpenDuties duties = successions.openDuties(unit.id());
        open.setText(
                duties.waiting().isEmpty()
                        ? Translations.text("succession.open", unit.shortName(), duties.movable())
                        : Translations.text(
                                "succession.open.waiting",
                                unit.shortName(),
                                duties.movable(),
                                String.join(Translations.text("task.names.separator"), duties.waiting())));
    }

    private void ask() {
        OrgUnitReference old = from.getValue();
        OrgUnitReference successor = to.getValue();
        from.setInvalid(old == null);
        to.setInvalid(successor == null || successor.equals(old));
        if (old == null || successor == null || successor.equals(old)) {
            to.setErrorMessage(Translations.text("succession.choose"));
            from.setErrorMessage(Translations.text("succession.choose"));
            return;
        }
        new ReasonDialog(
                        "succession.move",
                        Translations.text(
                                "succession.move.consequence",
                                old.shortName(),
                                successions.openDuties(old.id()).movable(),
                                successor.shortName()),
                        reason -> {
                            int moved = successions.move(old.id(), successor.id(), reason);
                            Notices.done(Translations.text("succession.move.done", moved, successor.shortName()));
                            from.setItems(successions.sources());
                            describe();
                            show();
                        })
                .open();
    }

    private void show() {
        lists.removeAll();
        List<UnattendedUnit> nobody = unattended.underWay();
        UnorderedList missing = new UnorderedList();
        nobody.forEach(unit -> {
            ListItem item =
                    new ListItem(Translations.text("unattended." + unit.reason(), unit.unitName(), unit.duties()));
            if (unit.reason() == UnattendedUnit.Reason.NO_ACCOUNT) {
                RouterLink form = new RouterLink(Translations.text("tasks.unitForm"), UnitFormView.class);
                form.setQueryParameters(QueryParameters.of("unit", Long.toString(unit.orgUnitId())));
                form.addClassName("unit-form-link");
                item.add(form);
            }
            missing.add(item);
        });
        lists.add(
                part("unattended.title", nobody.isEmpty() ? new Span(Translations.text("unattended.none")) : missing));
        UnorderedList history = new UnorderedList();
        successions
                .history(PageRequest.of(0, HISTORY))
                .forEach(one -> history.add(new ListItem(Translations.text(
                        "succession.row",
                        Dates.table(one.movedAt(), clock.getZone()),
                        one.movedBy(),
                        one.fromUnit(),
                        one.tasks(),
                        one.toUnit(),
                        one.reason()))));
        if (history.getComponentCount() > 0) {
            lists.add(part("succession.history", history));
        }
    }

    private static Section part(String key, com.vaadin.flow.component.Component content) {
        return new Section(new H2(Translations.text(key)), content);
    }
}
