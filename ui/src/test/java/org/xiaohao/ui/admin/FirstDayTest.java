package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.xiaohao.account.AccountFilter;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.AccountSummary;
import org.xiaohao.account.WaitingAccount;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.jurisdiction.SubordinateService;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.RowOutcome;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.account.ActivateView;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.start.StartView;
import org.xiaohao.ui.testing.UiTest;

/** The pages of the first day: steps, units and people in bulk, slips, setting a password, jurisdictions below. */
@UiTest
class FirstDayTest extends SpringBrowserlessTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final Pattern CODE = Pattern.compile("(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OrgUnitService units;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SubordinateService subordinates;

    @Autowired
    private UserDetailsService people;

    private TestJurisdiction place;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        place = fixtures.jurisdiction();
        fixtures.actingAs(place.admin());
    }

    @Test
    void theStepsTellWhatIsDoneAndLeadOn() {
        StartView view = navigate(StartView.class);
        assertThat(text(view)).contains(Translations.text("start.sub", 1, 5), Translations.text("start.state.next"));
        assertThat(hrefs())
                .contains("admin/jurisdiction", "admin/enrolment", "admin/accounts")
                .doesNotContain("import");

        navigate(UnitsView.class);
        place.clerk("Water");
        fixtures.actingAs(place.office());
        StartView later = navigate(StartView.class);
        assertThat(text(later)).contains(Translations.text("start.sub", 3, 5));
        assertThat(hrefs()).contains("import", "plans").doesNotContain("admin/accounts");
    }

    private List<String> hrefs() {
        return $view(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void aPastedListIsShownRowByRowAndTakenTogether() {
        EnrolmentView view = navigate(EnrolmentView.class);
        paste(
                "Unit name\tShort name\tCode\tKind\nWater office\tWater\twater\t\n\t\tnone\t\nFire office\tFire\tfire\tno such kind");

        assertThat(lines())
                .extracting(EnrolmentLine::outcome)
                .containsExactly(
                        RowOutcome.NEW, RowOutcome.INVALID, RowOutcome.INVALID, RowOutcome.NEW, RowOutcome.NEW);
        assertThat(lines().get(2).says()).contains("no such kind");
        assertThat(text(view)).contains(Translations.text("enrolment.take", 3));
        assertThat(units.list(new OrgUnitFilter(null, null, null), PAGE)).isEmpty();

        click("enrolment.take", 3);

        assertThat(text(view)).contains(Translations.text("enrolment.done", 1, 2, 2));
        assertThat(units.list(new OrgUnitFilter(null, null, null), PAGE)).hasSize(1);
        assertThat(accounts.list(AccountFilter.all(), PAGE))
                .extracting(AccountSummary::username)
                .contains("water.clerk", "water.head");
    }

    @Test
    void aFilterShowsOneOutcomeAndAPatternIsChosen() {
        navigate(EnrolmentView.class);
        paste("Unit name\tShort name\nWater office\tWater\n\tNobody");
        assertThat(lines()).hasSize(4);
        $view(Checkbox.class).all().forEach(box -> test(box).click());
        assertThat(lines()).hasSize(2);
        test($view(CountTabs.class)
                        .single()
                        .getChildren()
                        .filter(tile ->
                                tile.getElement().getTextRecursively().contains(Translations.label(RowOutcome.INVALID)))
                        .map(com.vaadin.flow.component.html.NativeButton.class::cast)
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatIsNoListIsRefusedOnThePage() {
        EnrolmentView view = navigate(EnrolmentView.class);
        paste("a\tb\nc\td");
        assertThat(text(view)).contains(Translations.text("enrolment.read"));
        assertThat($view(Grid.class).all().stream()
                        .filter(grid -> grid.isVisible()
                                && grid.isAttached()
                                && grid.getParent().orElseThrow().isVisible()))
                .isEmpty();
    }

    @Test
    void slipsAreMadeOnceAndThePersonSetsThePassword() {
        navigate(EnrolmentView.class);
        paste("Name\tUser name\tRole\nZhao\tzhao.j" + place.id() + "\tLeader");
        click("enrolment.take", 1);
        SlipsView slips = navigate(SlipsView.class);
        test($view(IntegerField.class).single()).setValue(30);
        click("slips.make", 1);
        String sheet = text(slips);
        assertThat(sheet).contains("zhao.j" + place.id(), Translations.text("slips.once", 1), "/activate");
        Matcher code = CODE.matcher(sheet);
        assertThat(code.find()).isTrue();
        navigate(UnitsView.class);
        assertThat(text(navigate(SlipsView.class))).doesNotContain(code.group());

        fixtures.actingAsNobody();
        ActivateView activate = navigate(ActivateView.class);
        click("activate.set");
        assertThat($view(TextField.class).all()).allMatch(TextField::isInvalid);
        assertThat($view(PasswordField.class).all()).allMatch(PasswordField::isInvalid);
        fill("zhao.j" + place.id(), code.group(), "another-horse-2", "another-horse-3");
        click("activate.set");
        assertThat($view(PasswordField.class).last().getErrorMessage())
                .isEqualTo(Translations.text("activate.different"));
        fill("zhao.j" + place.id(), code.group(), "password1234", "password1234");
        click("activate.set");
        assertThat($view(PasswordField.class).first().isInvalid()).isTrue();
        fill("zhao.j" + place.id(), code.group(), "another-horse-2", "another-horse-2");
        click("activate.set");
        assertThat(text(activate)).contains(Translations.text("activate.done"));

        UI.getCurrent().navigate("login");
        navigate(ActivateView.class);
        fill("zhao.j" + place.id(), code.group(), "another-horse-2", "another-horse-2");
        click("activate.set");
        assertThat($view(TextField.class).last().isInvalid()).isTrue();
    }

    private void fill(String username, String code, String password, String again) {
        test($view(TextField.class).first()).setValue(username);
        test($view(TextField.class).last()).setValue(code);
        test($view(PasswordField.class).first()).setValue(password);
        test($view(PasswordField.class).last()).setValue(again);
    }

    @SuppressWarnings("unchecked")
    @Test
    void aListSaysWhoseRolesWaitForASecondPerson() {
        place.auditor();
        EnrolmentView view = navigate(EnrolmentView.class);
        String plain = "plain.j" + place.id();
        String powerful = "powerful.j" + place.id();
        paste("Name\tUser name\tRole\nZhao\t" + plain + "\tLeader\nQian\t" + powerful + "\tRule-of-law office");
        assertThat(lines().getFirst().says()).doesNotContain(Translations.text("enrolment.waits"));
        assertThat(lines().getLast().says()).contains(Translations.text("enrolment.waits"));

        click("enrolment.take", 2);

        assertThat(text(view))
                .contains(Translations.text("enrolment.waiting", 1).strip());
        assertThat($view(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("admin/confirmations");
        navigate(SlipsView.class);
        Grid<WaitingAccount> waiting = $view(Grid.class).single();
        assertThat(waiting.getListDataView().getItems().map(WaitingAccount::username))
                .containsExactly(plain);
    }

    @Test
    void anAdministratorBelowWaitsForASecondPerson() {
        place.auditor();
        subordinates.create(new CreateJurisdiction(
                String.format("67%07d", place.id() % 10_000_000), "Stone", "Stone", JurisdictionLevel.TOWN, null));
        navigate(JurisdictionsView.class);
        click("jurisdictions.letIn");
        set("admin.account.displayName", "Sun");
        set("admin.account.username", "sun.of." + place.id());
        inDialog("jurisdictions.letIn.do");
        assertThat($(Slip.class).all()).isEmpty();
        assertThat(text(navigate(ConfirmationsView.class)))
                .contains("sun.of." + place.id(), Translations.text("confirmations.place", "Stone"));

        fixtures.confirmAll(place.id());
        navigate(JurisdictionsView.class);
        click("jurisdictions.letIn");
        set("admin.account.displayName", "Sun");
        set("admin.account.username", "sun.of." + place.id());
        inDialog("jurisdictions.letIn.do");
        assertThat($(Slip.class).single().getElement().getTextRecursively()).containsPattern(CODE);
    }

    @Test
    void nobodyWaitsAndThePageSaysSo() {
        SlipsView view = navigate(SlipsView.class);
        assertThat(text(view)).contains(Translations.text("slips.none.why"));
        assertThat($view(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aJurisdictionBelowIsSetUpGetsAnAdministratorAndIsRetired() {
        JurisdictionsView view = navigate(JurisdictionsView.class);
        assertThat(text(view)).contains(Translations.text("jurisdictions.none.why"));
        test($view(Button.class)
                        .withText(Translations.text("jurisdictions.add"))
                        .first())
                .click();
        inDialog("jurisdictions.add.do");
        assertThat($(TextField.class, dialog()).all()).allMatch(TextField::isInvalid);
        set("admin.settings.name", "Willow");
        set("admin.settings.shortName", "Willow");
        set("admin.settings.code", String.format("66%07d", place.id() % 10_000_000));
        inDialog("jurisdictions.add.do");
        assertThat(text(view)).contains("Willow", Translations.text("jurisdictions.unserved"));

        click("jurisdictions.letIn");
        set("admin.account.displayName", "Zhao");
        set("admin.account.username", "zhao.of." + place.id());
        inDialog("jurisdictions.letIn.do");
        assertThat($(Slip.class).single().getElement().getTextRecursively()).containsPattern(CODE);
        inDialog("slips.one.noted");

        click("jurisdictions.retire");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(text(view)).contains(Translations.text("jurisdictions.retired"));
        assertThat(people.loadUserByUsername("zhao.of." + place.id()).isEnabled())
                .isFalse();
        click("jurisdictions.restore");
        assertThat(subordinates.list()).singleElement().matches(JurisdictionSummary::active);
    }

    private Dialog dialog() {
        return $(Dialog.class).all().stream()
                .filter(Dialog::isOpened)
                .findFirst()
                .orElseThrow();
    }

    private void set(String key, String value) {
        test($(TextField.class, dialog())
                        .withPropertyValue(TextField::getLabel, Translations.text(key))
                        .single())
                .setValue(value);
    }

    private void inDialog(String key) {
        test($(Button.class, dialog()).withText(Translations.text(key)).single())
                .click();
    }

    private void paste(String list) {
        test($view(TextArea.class).single()).setValue(list);
        click("enrolment.read");
    }

    @SuppressWarnings("unchecked")
    private List<EnrolmentLine> lines() {
        Grid<EnrolmentLine> grid = $view(Grid.class).single();
        return grid.getListDataView().getItems().toList();
    }

    private void click(String key, Object... arguments) {
        test($view(Button.class).withText(Translations.text(key, arguments)).single())
                .click();
    }

    private static String text(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively();
    }
}
