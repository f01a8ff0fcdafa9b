package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.xiaohao.account.AccountFilter;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.AccountSummary;
import org.xiaohao.account.ActivationService;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Translations;

/** The people of the jurisdiction. */
@Route("admin/accounts")
@Menu(title = "menu.admin.accounts", order = 54)
@RolesAllowed("ADMIN")
public class AccountsView extends RegisterPage<AccountSummary> {

    private final transient AccountService accounts;
    private final transient ActivationService activations;
    private final transient OrgUnitService units;
    private final transient Clock clock;
    private final Select<Role> role = new Select<>();
    private final Select<Active> active = new Select<>();

    AccountsView(AccountService accounts, ActivationService activations, OrgUnitService units, Clock clock) {
        super(
                "admin.account",
                RegisterRow.head("accounts", "name", "username", "unit", "roles", "state"),
                AccountsView::row,
                AccountSummary::id);
        this.accounts = accounts;
        this.activations = activations;
        this.units = units;
        this.clock = clock;
        withLink("admin.account.slips", SlipsView.class);
        withLink("admin.enrol", EnrolmentView.class);
        role.setItems(List.of(Role.values()));
        role.setItemLabelGenerator(
                value -> value == null ? Translations.text("admin.role.any") : Translations.label(value));
        role.setEmptySelectionAllowed(true);
        role.setPlaceholder(Translations.text("admin.role.any"));
        role.setAriaLabel(Translations.text("admin.column.roles"));
        active.setItems(List.of(Active.values()));
        active.setItemLabelGenerator(AccountsView::label);
        active.setEmptySelectionAllowed(true);
        active.setPlaceholder(Translations.text("admin.state.any"));
        active.setAriaLabel(Translations.text("admin.column.state"));
        addFilter("role", role, Filters::write, written -> Filters.read(Role.class, written));
        addFilter("state", active, Filters::write, written -> Filters.read(Active.class, written));
    }

    private static String label(@Nullable Active value) {
        if (value == null) {
            return Translations.text("admin.state.any");
        }
        return Translations.text(value == Active.ACTIVE ? "admin.active" : "admin.inactive");
    }

    private static Component row(AccountSummary account) {
        RegisterRow row = new RegisterRow("accounts")
                .with("name", account.displayName())
                .with("username", account.username())
                .with("unit", account.orgUnitName() == null ? "" : account.orgUnitName())
                .with(
                        "roles",
                        account.roles().stream()
                                .sorted()
                                .map(Translations::label)
                                .collect(Collectors.joining(Translations.text("admin.listing"))));
        if (account.active() && account.locked()) {
            Span badge = new Span(Translations.text("admin.account.locked"));
            badge.addClassNames("badge", "quiet");
            return row.with(badge);
        }
        if (account.active() && !account.activated()) {
            Span badge = new Span(Translations.text("admin.account.waiting"));
            badge.addClassNames("badge", "quiet");
            return row.with(badge);
        }
        return row.withState(account.active());
    }

    @Override
    Page<AccountSummary> list(Pageable page) {
        Active state = active.getValue();
        return accounts.list(
                new AccountFilter(text(), role.getValue(), null, state == null ? null : state == Active.ACTIVE), page);
    }

    @Override
    String summary(long matching) {
        return Translations.text("admin.account.sub", matching);
    }

    @Override
    FormPane<?> form(@Nullable Long openId) {
        return new AccountForm(accounts, activations, units, clock, openId == null ? null : accounts.details(openId));
    }

    /** Whether a person may sign in. */
    enum Active {
        ACTIVE,
        INACTIVE
    }
}
