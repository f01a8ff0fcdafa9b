package org.xiaohao.ui.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.account.AccountFilter;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.AccountSummary;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.ui.shared.Translations;

/** A unit: its names, its kind, its place in the register, and its people. */
class UnitForm extends FormPane<OrgUnitDetails> {

    private static final int MOST_PEOPLE = 50;

    private final transient OrgUnitService units;
    private final transient AccountService accounts;
    private final TextField shortName = field("shortName", new TextField(Translations.text("admin.unit.shortName")));
    private final Select<OrgUnitKind> kind = field("kind", new Select<>());
    private final TextField name = field("name", new TextField(Translations.text("admin.unit.name")));
    private final AliasField aliases = field("aliases", new AliasField());
    private final TextField code = field("code", new TextField(Translations.text("admin.unit.code")));
    private final IntegerField sortOrder =
            field("sortOrder", new IntegerField(Translations.text("admin.unit.sortOrder")));
    private final Checkbox headApproves = new Checkbox(Translations.text("admin.unit.headApproves"));
    private final Div people = new Div();

    UnitForm(OrgUnitService units, AccountService accounts, @Nullable OrgUnitDetails edited) {
        super(edited);
        this.units = units;
        this.accounts = accounts;
        kind.setLabel(Translations.text("admin.kind"));
        kind.setItems(List.of(OrgUnitKind.values()));
        kind.setItemLabelGenerator(Translations::label);
        name.setHelperText(Translations.text("admin.unit.name.help"));
        name.setWidthFull();
        code.setHelperText(Translations.text("admin.unit.code.help"));
        sortOrder.setHelperText(Translations.text("admin.unit.sortOrder.help"));
        require(shortName);
        require(name);
        require(code);
        Div first = new Div(shortName, kind);
        first.addClassName("two-fields");
        Div last = new Div(code, sortOrder);
        last.addClassName("two-fields");
        headApproves.setHelperText(Translations.text("admin.unit.headApproves.help"));
        addToBody(first, name, aliases, last, headApproves, people);
    }

    @Override
    OrgUnitDetails read(OrgUnitDetails edited) {
        return units.details(edited.id());
    }

    @Override
    void fill(@Nullable OrgUnitDetails unit) {
        shortName.setValue(unit == null ? "" : unit.shortName());
        kind.setValue(unit == null ? OrgUnitKind.GOVERNMENT_DEPARTMENT : unit.kind());
        name.setValue(unit == null ? "" : unit.name());
        aliases.setAliases(unit == null ? List.of() : unit.aliases());
        code.setValue(unit == null ? "" : unit.code());
        sortOrder.setValue(unit == null ? null : unit.sortOrder());
        headApproves.setValue(unit == null || unit.headApproves());
        headApproves.setVisible(unit != null);
        people.removeAll();
        if (unit != null) {
            showPeople(unit.id());
        }
    }

    @Override
    OrgUnitDetails store(@Nullable OrgUnitDetails unit) {
        Integer place = sortOrder.getValue();
        int order = place == null ? 0 : place;
        if (unit == null) {
            return units.create(new CreateOrgUnit(
                    code.getValue(), name.getValue(), shortName.getValue(), kind.getValue(), order, aliases.aliases()));
        }
        return units.update(new UpdateOrgUnit(
                unit.id(),
                unit.version(),
                code.getValue(),
                name.getValue(),
                shortName.getValue(),
                kind.getValue(),
                order,
                aliases.aliases(),
                headApproves.getValue()));
    }

    private void showPeople(long unitId) {
        var found = accounts.list(new AccountFilter(null, null, unitId, null), PageRequest.of(0, MOST_PEOPLE));
        people.add(new H3(Translations.text("admin.unit.people", found.getTotalElements())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "people");
        found.forEach(person -> list.add(person(person)));
        people.add(list);
    }

    private static ListItem person(AccountSummary person) {
        Anchor name = new Anchor("admin/accounts?id=" + person.id(), person.displayName());
        name.addClassName("grow");
        Span roles = new Span(person.roles().stream()
                .sorted()
                .map(Translations::label)
                .collect(Collectors.joining(Translations.text("admin.listing"))));
        roles.addClassNames("t2", "s");
        Span state = new Span(Translations.text(person.active() ? "admin.active" : "admin.inactive"));
        state.addClassNames("t2", "s");
        return new ListItem(name, roles, state);
    }

    @Override
    long id(OrgUnitDetails unit) {
        return unit.id();
    }

    @Override
    boolean isActive(OrgUnitDetails unit) {
        return unit.active();
    }

    @Override
    String name(OrgUnitDetails unit) {
        return unit.shortName();
    }

    @Override
    String describe(OrgUnitDetails unit) {
        return Translations.text(
                "admin.unit.describe",
                unit.shortName(),
                unit.name(),
                Translations.label(unit.kind()),
                String.join(Translations.text("admin.listing"), unit.aliases()));
    }

    @Override
    String consequences(OrgUnitDetails unit) {
        long signIns = accounts.list(new AccountFilter(null, null, unit.id(), true), PageRequest.of(0, 1))
                .getTotalElements();
        return Translations.text("admin.unit.deactivate.consequences", signIns);
    }

    @Override
    OrgUnitDetails switchActive(OrgUnitDetails unit) {
        return unit.active() ? units.deactivate(unit.id(), unit.version()) : units.activate(unit.id(), unit.version());
    }

    @Override
    String words() {
        return "admin.unit";
    }
}
