package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.virtuallist.VirtualList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.IntakeSummary;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;
import org.xiaohao.ui.testing.UiTest;

/** What tests of the import have in common: a small plan of three points, of which the register knows one unit. */
@UiTest
@Import(Fixtures.class)
@SignedIn(Role.OFFICE)
abstract class ImportTest extends SpringBrowserlessTest {

    /** The unit that the register knows. */
    static final String KNOWN = "\u7532\u5c40";

    static final String UNKNOWN = "\u4e59\u5c40";
    static final String TOWNS = "\u5404\u9547";

    static final String SMALL = """
            \u793a\u8303\u533a2026\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u5de5\u4f5c\u65b9\u6848

            \u4e00\u3001\u89c4\u8303\u6267\u6cd5

            1.\u516c\u5f00\u6267\u6cd5\u4fe1\u606f\u3002\u516c\u5f00\u6743\u529b\u6e05\u5355\u3002\
            \uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff0c\u8d23\u4efb\u5355\u4f4d\uff1a\u4e59\u5c40\u3001\u5404\u9547\uff09

            2.\u6e05\u67e5\u6267\u6cd5\u8bbe\u65bd\u3002\u505c\u7528\u4e0d\u5408\u89c4\u7684\u8bbe\u65bd\u3002\
            \uff08\u8d23\u4efb\u5355\u4f4d\uff1a\u4e59\u5c40\u3001\u7532\u5c40\uff09

            3.\u57f9\u8bad\u6267\u6cd5\u4eba\u5458\u3002\u7ec4\u7ec7\u96c6\u4e2d\u57f9\u8bad\u3002\
            \uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff09
            """;

    /** Two points that leave nothing open. */
    static final String READY = """
            \u793a\u8303\u533a2026\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u5de5\u4f5c\u65b9\u6848

            \u4e00\u3001\u89c4\u8303\u6267\u6cd5

            1.\u516c\u5f00\u6267\u6cd5\u4fe1\u606f\u3002\u516c\u5f00\u6743\u529b\u6e05\u5355\u3002\uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff09

            2.\u57f9\u8bad\u6267\u6cd5\u4eba\u5458\u3002\u7ec4\u7ec7\u96c6\u4e2d\u57f9\u8bad\u3002\uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff09
            """;

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanService plans;

    @Autowired
    private IntakeService intakes;

    private TestJurisdiction place;

    @BeforeEach
    void signIn() {
        place = fixtures.jurisdiction();
        place.unit(KNOWN);
        fixtures.actingAs(place.office());
    }

    Fixtures fixtures() {
        return fixtures;
    }

    PlanService plans() {
        return plans;
    }

    IntakeService intakes() {
        return intakes;
    }

    TestJurisdiction place() {
        return place;
    }

    List<PlanSummary> stored() {
        return plans.list(PAGE).getContent();
    }

    List<IntakeSummary> inWork() {
        return intakes.open(PAGE).getContent();
    }

    /** The only document in work, as it is stored. */
    IntakeDetails sheet() {
        return intakes.details(inWork().getFirst().id());
    }

    void paste(String text) {
        navigate(ImportView.class);
        test($view(TextArea.class).single()).setValue(text);
        press("import.read");
    }

    /** Opens the page of a document again, as after signing in. */
    void open(long intake) {
        UI.getCurrent().navigate(IntakeView.class, IntakeView.parameters(intake));
    }

    /** Says of every doubt of the only document in work that it was looked at, and opens its page again. */
    void settleEveryDoubt() {
        IntakeDetails now = sheet();
        Set<Integer> open = now.sheet().doubts().stream()
                .filter(SheetDoubt::isOpen)
                .map(SheetDoubt::id)
                .collect(Collectors.toSet());
        intakes.edit(now.id(), now.version(), new SheetEdit.Settle(open, true));
        open(now.id());
    }

    /** Hands the document in hand over to the units, with what the dialog offers. */
    PlanDraft issued(int tasks) {
        press("plan.issue", tasks);
        press("plan.issue", tasks);
        return plans.draft(stored().getFirst().id());
    }

    void press(String key, Object... arguments) {
        test($(Button.class).withText(Translations.text(key, arguments)).last()).click();
    }

    @SuppressWarnings("unchecked")
    VirtualList<Integer> cards() {
        return (VirtualList<Integer>)
                $view(VirtualList.class).withClassName("task-cards").single();
    }

    SheetCard card(int index) {
        return (SheetCard) test(cards()).getItemComponent(index);
    }

    /** Takes a card in hand, as a click on it does. */
    SheetCard inHand(int index) {
        SheetCard shown = card(index);
        ComponentUtil.fireEvent(shown, new ClickEvent<>(shown));
        return card(index);
    }

    /** Cards of a virtual list are made for the test alone and are never attached. */
    void pressOn(SheetCard card, String key, Object... arguments) {
        $(Button.class, card)
                .withText(Translations.text(key, arguments))
                .first()
                .click();
    }

    void chooseFromMenu(SheetCard card, String key) {
        choose($(MenuBar.class, card).last(), key);
    }

    void choose(MenuBar menu, String key) {
        MenuItem chosen = menu.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals(Translations.text(key)))
                .findFirst()
                .orElseThrow();
        assertThat(chosen.isEnabled()).as(key).isTrue();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    String tabLabel(int index) {
        return $view(Tabs.class).single().getTabAt(index).getLabel();
    }

    boolean says(String key, Object... arguments) {
        return $(Span.class).withText(Translations.text(key, arguments)).exists();
    }

    void openSettling(String name) {
        $view(Tabs.class).single().setSelectedIndex(1);
        test($(Button.class)
                        .withAttribute("aria-label", Translations.text("import.unknown.settle.name", name))
                        .single())
                .click();
    }

    void chooseWay(String way) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> ways = $(RadioButtonGroup.class).single();
        test(ways).selectItem(Translations.text("plan.unknown.way." + way));
    }

    void settleAsNewUnit(String name) {
        openSettling(name);
        chooseWay("NEW_UNIT");
        press("plan.unknown.settle");
    }
}
