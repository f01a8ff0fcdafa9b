package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.xiaohao.account.AccountService;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.OrgUnitSummary;
import org.xiaohao.ui.shared.Translations;

/** The units of the jurisdiction. */
@Route("admin/units")
@Menu(title = "menu.admin.units", order = 52)
@RolesAllowed("ADMIN")
public class UnitsView extends RegisterPage<OrgUnitSummary> {

    private final transient OrgUnitService units;
    private final transient AccountService accounts;
    private final Select<OrgUnitKind> kind = new Select<>();

    UnitsView(OrgUnitService units, AccountService accounts) {
        super(
                "admin.unit",
                RegisterRow.head("units", "order", "name", "kind", "aliases", "state"),
                UnitsView::row,
                OrgUnitSummary::id);
        this.units = units;
        this.accounts = accounts;
        withLink("admin.enrol", EnrolmentView.class);
        kind.setItems(List.of(OrgUnitKind.values()));
        kind.setItemLabelGenerator(
                value -> value == null ? Translations.text("admin.kind.any") : Translations.label(value));
        kind.setEmptySelectionAllowed(true);
        kind.setPlaceholder(Translations.text("admin.kind.any"));
        kind.setAriaLabel(Translations.text("admin.kind"));
        addFilter("kind", kind, Filters::write, written -> Filters.read(OrgUnitKind.class, written));
    }

    private static Component row(OrgUnitSummary unit) {
        Span name = new Span(unit.shortName());
        name.addClassName("name");
        name.setTitle(unit.name());
        return new RegisterRow("units")
                .with("order", Integer.toString(unit.sortOrder()))
                .with(name)
                .with("kind", Translations.label(unit.kind()))
                .withAliases(unit.aliases())
                .withState(unit.active());
    }

    @Override
    Page<OrgUnitSummary> list(Pageable page) {
        return units.list(new OrgUnitFilter(text(), kind.getValue(), null), page);
    }

    @Override
    String summary(long matching) {
        PageRequest one = PageRequest.of(0, 1);
        long active = units.list(new OrgUnitFilter(null, null, true), one).getTotalElements();
        long inactive = units.list(new OrgUnitFilter(null, null, false), one).getTotalElements();
        return Translations.text("admin.unit.sub", active, inactive);
    }

    @Override
    FormPane<?> form(@Nullable Long openId) {
        return new UnitForm(units, accounts, openId == null ? null : units.details(openId));
    }
}
