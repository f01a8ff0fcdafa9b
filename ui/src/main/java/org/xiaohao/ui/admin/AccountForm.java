package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.ActivationService;
import org.xiaohao.account.ActivationSlip;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.account.UpdateAccount;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A person: name, unit, roles; and a slip to set the password with. */
class AccountForm extends FormPane<AccountDetails> {

    private final transient AccountService accounts;
    private final transient ActivationService activations;
    private final transient OrgUnitService units;
    private final transient Clock clock;
    private final TextField username = field("username", new TextField(Translations.text("admin.account.username")));
    private final TextField displayName =
            field("displayName", new TextField(Translations.text("admin.account.displayName")));
    private final EmailField mailAddress =
            field("mailAddress", new EmailField(Translations.text("admin.account.mailAddress")));
    private final ComboBox<Choice> unit = field("orgUnitId", new ComboBox<>(Translations.text("admin.unit")));
    private final CheckboxGroup<Role> roles =
            field("roles", new CheckboxGroup<>(Translations.text("admin.account.roles")));
    private final Button reset = new Button(Translations.text("admin.account.reset"));

    AccountForm(
            AccountService accounts,
            ActivationService activations,
            OrgUnitService units,
            Clock clock,
            @Nullable AccountDetails edited) {
        super(edited);
        this.accounts = accounts;
        this.activations = activations;
        this.units = units;
        this.clock = clock;
        username.setHelperText(Translations.text("admin.account.username.help"));
        username.setWidthFull();
        displayName.setWidthFull();
        require(displayName);
        require(username);
        require(roles);
        mailAddress.setHelperText(Translations.text("admin.account.mailAddress.help"));
        mailAddress.setWidthFull();
        unit.setWidthFull();
        unit.setClearButtonVisible(true);
        unit.setHelperText(Translations.text("admin.account.unit.help"));
        unit.setItemLabelGenerator(Choice::name);
        unit.setItems(query -> units
                .list(
                        new OrgUnitFilter(query.getFilter().orElse(""), null, true),
                        PageRequest.of(query.getPage(), query.getPageSize()))
                .stream()
                .map(found -> new Choice(found.id(), found.shortName())));
        roles.setItems(List.of(Role.values()));
        roles.setItemLabelGenerator(Translations::label);
        roles.setHelperText(Translations.text("admin.account.roles.help"));
        reset.addThemeName("tertiary");
        reset.setVisible(edited != null);
        if (edited != null) {
            reset.addClickListener(event -> askReset(edited));
        }
        addToBody(displayName, username, mailAddress, unit, roles);
        addToFoot(reset);
    }

    @Override
    AccountDetails read(AccountDetails edited) {
        return accounts.details(edited.id());
    }

    @Override
    void fill(@Nullable AccountDetails account) {
        username.setValue(account == null ? "" : account.username());
        username.setReadOnly(account != null);
        displayName.setValue(account == null ? "" : account.displayName());
        mailAddress.setValue(account == null ? "" : Objects.requireNonNullElse(account.mailAddress(), ""));
        reset.setText(Translations.text(
                account != null && !account.activated() ? "admin.account.slip" : "admin.account.reset"));
        roles.setValue(account == null ? Set.of() : account.roles());
        Long unitId = account == null ? null : account.orgUnitId();
        unit.setValue(unitId == null ? null : choice(unitId));
    }

    private Choice choice(long unitId) {
        OrgUnitDetails found = units.details(unitId);
        return new Choice(unitId, found.shortName());
    }

    @Override
    AccountDetails store(@Nullable AccountDetails account) {
        Choice chosen = unit.getValue();
        Long unitId = chosen == null ? null : chosen.id();
        Set<Role> wanted = roles.getValue();
        AccountDetails stored = account == null
                ? accounts.create(new CreateAccount(
                        username.getValue(), displayName.getValue(), null, unitId, wanted, mailAddress.getValue()))
                : accounts.update(new UpdateAccount(
                        account.id(),
                        account.version(),
                        displayName.getValue(),
                        unitId,
                        wanted,
                        mailAddress.getValue()));
        if (account == null && !stored.active() || !stored.roles().equals(wanted)) {
            tellThatItWaits();
        }
        return stored;
    }

    private static void tellThatItWaits() {
        Notices.done(Translations.text("admin.account.waits"));
    }

    /** Who has no password yet loses nothing by a slip; who has one is signed out. */
    private void askReset(AccountDetails account) {
        AccountDetails now = accounts.details(account.id());
        if (!now.activated()) {
            reset(now);
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Translations.text("admin.account.reset.ask", now.displayName()));
        dialog.setText(Translations.text("admin.account.reset.text"));
        dialog.setConfirmText(Translations.text("admin.account.reset"));
        dialog.setCancelable(true);
        dialog.setCancelText(Translations.text("admin.keep"));
        dialog.addConfirmListener(event -> reset(now));
        dialog.open();
    }

    private void reset(AccountDetails account) {
        List<ActivationSlip> slips = activations.issue(List.of(account.id()), SlipsView.USUAL_DAYS);
        showStored(accounts.details(account.id()));
        if (slips.isEmpty()) {
            tellThatItWaits();
        }
        slips.forEach(slip -> new SlipDialog(slip, clock).open());
    }

    @Override
    long id(AccountDetails account) {
        return account.id();
    }

    @Override
    boolean isActive(AccountDetails account) {
        return account.active();
    }

    @Override
    String name(AccountDetails account) {
        return account.displayName();
    }

    @Override
    String describe(AccountDetails account) {
        Long unitId = account.orgUnitId();
        return Translations.text(
                "admin.account.describe",
                account.displayName(),
                unitId == null
                        ? Translations.text("admin.account.noUnit")
                        : choice(unitId).name(),
                account.roles().stream()
                        .sorted()
                        .map(Translations::label)
                        .collect(Collectors.joining(Translations.text("admin.listing"))),
                Objects.requireNonNullElse(account.mailAddress(), Translations.text("admin.account.noMail")));
    }

    @Override
    String consequences(AccountDetails account) {
        return Translations.text("admin.account.deactivate.consequences");
    }

    @Override
    AccountDetails switchActive(AccountDetails account) {
        if (account.active()) {
            return accounts.deactivate(account.id(), account.version());
        }
        AccountDetails stored = accounts.activate(account.id(), account.version());
        if (!stored.active()) {
            tellThatItWaits();
        }
        return stored;
    }

    @Override
    String words() {
        return "admin.account";
    }

    /** A unit to choose. */
    private record Choice(long id, String name) {}
}
