package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.xiaohao.account.AccountFilter;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.AccountSummary;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** What an administrator does all day: units, groups, people, settings. */
@UiTest
@Import(BackendTestConfiguration.class)
class AdministrationTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OrgUnitService units;

    @Autowired
    private OrgUnitGroupService groups;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JurisdictionService jurisdictions;

    @Autowired
    private UserDetailsService people;

    private TestJurisdiction place;
    private long water;
    private long housing;

    @BeforeEach
    void fill() {
        place = fixtures.jurisdiction();
        water = place.unit("Water", OrgUnitKind.GOVERNMENT_DEPARTMENT, "Waterworks");
        housing = place.unit("Housing");
        fixtures.actingAs(place.admin());
    }

    @Test
    void anAliasThatIsTakenIsRefusedAtItsFieldAndStays() {
        UI.getCurrent().navigate("admin/units", QueryParameters.fromString("id=" + housing));
        AliasField aliases = $view(AliasField.class).single();

        aliases.setAliases(List.of("Waterworks"));
        click("admin.save");

        assertThat(aliases.isInvalid()).isTrue();
        assertThat(aliases.getErrorMessage()).contains("Waterworks").contains("Water");
        assertThat(aliases.aliases()).containsExactly("Waterworks");
        assertThat(units.details(housing).aliases()).isEmpty();
    }

    @Test
    void aUnitGetsAnotherName() {
        UI.getCurrent().navigate("admin/units", QueryParameters.fromString("id=" + housing));

        field("admin.unit.shortName").setValue("Homes");
        click("admin.save");

        assertThat(units.details(housing).shortName()).isEqualTo("Homes");
    }

    @Test
    void whatSomebodyElseSavedIsShownAndTheTypedTextStays() {
        UI.getCurrent().navigate("admin/units", QueryParameters.fromString("id=" + housing));
        TextField shortName = field("admin.unit.shortName");
        shortName.setValue("Homes");
        OrgUnitDetails before = units.details(housing);
        units.update(new UpdateOrgUnit(
                housing,
                before.version(),
                before.code(),
                "Housing and roads",
                "Housing",
                before.kind(),
                1,
                List.of(),
                true));

        click("admin.save");

        assertThat(shortName.getValue()).isEqualTo("Homes");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Housing and roads");
        assertThat(units.details(housing).shortName()).isEqualTo("Housing");

        click("admin.stale.mine");

        assertThat(units.details(housing).shortName()).isEqualTo("Homes");
    }

    @Test
    void deactivatingAPlainFormTheConsequencesFirst() {
        place.clerk("Housing");
        UI.getCurrent().navigate("admin/units", QueryParameters.fromString("id=" + housing));

        click("admin.unit.deactivate");

        assertThat(units.details(housing).active()).isTrue();
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message"))
                .isEqualTo(Translations.text("admin.unit.deactivate.consequences", 1));
        test(dialog).confirm();

        assertThat(units.details(housing).active()).isFalse();
    }

    @Test
    void aSearchStandsInTheAddress() {
        UI.getCurrent().navigate("admin/units");

        test(search()).setValue("Waterworks");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("admin/units?q=Waterworks");
    }

    @Test
    void aGroupKeepsItsMembers() {
        long group = place.group("All", "Water", "Housing");
        UI.getCurrent().navigate("admin/groups", QueryParameters.fromString("id=" + group));

        field("admin.group.name").setValue("Everybody");
        click("admin.save");

        assertThat(groups.details(group).name()).isEqualTo("Everybody");
        assertThat(groups.details(group).members()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewAccountCanSignInAndADeactivatedOneCannot() {
        UI.getCurrent().navigate("admin/accounts", QueryParameters.fromString("id=new"));
        String username = "leader.of." + place.id();
        field("admin.account.username").setValue(username);
        field("admin.account.displayName").setValue("Leader");
        ((CheckboxGroup<Role>) $view(CheckboxGroup.class).single()).setValue(new LinkedHashSet<>(Set.of(Role.LEADER)));
        click("admin.save");

        assertThat(people.loadUserByUsername(username).isEnabled()).isTrue();

        click("admin.account.deactivate");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(account(username).active()).isFalse();
        assertThat(people.loadUserByUsername(username).isEnabled()).isFalse();
    }

    @Test
    void everyFieldThatIsMissingIsSaidAtOnce() {
        UI.getCurrent().navigate("admin/accounts", QueryParameters.fromString("id=new"));
        click("admin.save");

        assertThat(field("admin.account.username").isInvalid()).isTrue();
        assertThat(field("admin.account.displayName").isInvalid()).isTrue();
        assertThat($view(CheckboxGroup.class).single().isInvalid()).isTrue();
        assertThat(field("admin.account.displayName").isRequiredIndicatorVisible())
                .isTrue();
    }

    @Test
    void aSlipIsShownOnceAndThePasswordBeforeIsGone() {
        long clerk = place.clerk("Water").accountId();
        UI.getCurrent().navigate("admin/accounts", QueryParameters.fromString("id=" + clerk));

        click("admin.account.reset");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat($(Slip.class).single().getElement().getTextRecursively())
                .containsPattern("([A-Z2-9]{4}-){3}[A-Z2-9]{4}")
                .contains("/activate");
        assertThat(accounts.details(clerk).activated()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(Translations.text("admin.account.slip"));
    }

    @Test
    void anEmptyRegisterSaysWhatToDo() {
        fixtures.actingAs(fixtures.jurisdiction().admin());
        navigate(UnitsView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(Translations.text("admin.unit.empty.why"), Translations.text("admin.enrol"));
        UI.getCurrent().navigate("admin/units", QueryParameters.fromString("q=nowhere"));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(Translations.text("admin.unit.none.why"), Translations.text("admin.none.all"));
    }

    @Test
    void theDaysForReceivingAreSet() {
        navigate(SettingsView.class);

        $view(IntegerField.class).all().getFirst().setValue(20);
        click("admin.save");

        assertThat(jurisdictions.own().receiveDays()).isEqualTo(20);
    }

    private AccountSummary account(String username) {
        return accounts.list(new AccountFilter(username, null, null, null), PageRequest.of(0, 1))
                .getContent()
                .getFirst();
    }

    private TextField field(String key) {
        return $view(TextField.class)
                .withPropertyValue(TextField::getLabel, Translations.text(key))
                .single();
    }

    private TextField search() {
        return $view(TextField.class)
                .withPropertyValue(TextField::getPlaceholder, Translations.text("admin.unit.search"))
                .single();
    }

    private void click(String key) {
        test($view(Button.class).withText(Translations.text(key)).single()).click();
    }
}
