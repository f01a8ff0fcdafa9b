package org.xiaohao.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.supervision.LetterFilter;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressResult;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderDetails;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.frame.MenuCount;
import org.xiaohao.ui.plan.OnePlanNote;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@Import({BackendTestConfiguration.class, SupervisedPlan.class})
class MonitorViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SupervisedPlan plans;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private List<MenuCount> counts;

    @Autowired
    private PressService press;

    @Autowired
    private LetterService letters;

    private TestJurisdiction place;
    private long plan;

    @BeforeEach
    void issue() {
        place = fixtures.jurisdiction();
        plan = plans.issueIn(place);
    }

    @Test
    void theOfficeIsAskedBeforeAllLateUnitsAreReminded() {
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        test(button(Translations.text("monitor.press.all", 2))).click();
        assertThat(unanswered(SupervisedPlan.HOUSING)).isEmpty();
        assertThat(dialogText())
                .contains(
                        Translations.text("press.equation.all", 2),
                        Translations.text("press.equation.going", 2),
                        SupervisedPlan.HOUSING);
        test(inDialog("press.send.NUDGE", 2)).click();

        assertThat(unanswered(SupervisedPlan.HOUSING)).hasSize(1);
        assertThat(unanswered(SupervisedPlan.WATER)).hasSize(1);
        assertThat(unanswered(SupervisedPlan.OFFICE)).isEmpty();
        assertThat(text()).contains(Translations.text("press.done.messages", 2, 2));
    }

    @Test
    void whoHasAnsweredIsLeftOutAndSaid() {
        fixtures.callAs(place.office(), () -> press.press(new PressLate(plan, Set.of(), "")));
        fixtures.callAs(place.clerk(SupervisedPlan.WATER), () -> {
            reminders.answer(
                    reminders
                            .unanswered(PageRequest.of(0, 5))
                            .getContent()
                            .getFirst()
                            .id(),
                    "On Monday.");
            return true;
        });
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        test(button(Translations.text("monitor.press.all", 2))).click();

        assertThat(dialogText())
                .contains(
                        Translations.text("press.equation.going", 0),
                        Translations.text("press.equation.answered", 1),
                        Translations.text("press.equation.today", 1),
                        Translations.text("monitor.reminder.answer", "On Monday."));
        assertThat(inDialog("press.send.NUDGE", 0).isEnabled()).isFalse();
    }

    @Test
    void theMainButtonActsOnWhatIsChosenWithTheWordsThatGoAlong() {
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        test($view(Checkbox.class).all().get(1)).click();
        test(button(Translations.text("monitor.press.chosen", 1))).click();
        test($(TextArea.class, $(Dialog.class).single()).single()).setValue("by Friday");
        test(inDialog("press.send.NUDGE", 1)).click();

        assertThat(unanswered(SupervisedPlan.HOUSING)).isEmpty();
        assertThat(unanswered(SupervisedPlan.WATER))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.words()).isEqualTo("by Friday"));
    }

    @Test
    void aLetterIsReadBeforeItIsSent() {
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        test(button(Translations.text("monitor.press.all", 2))).click();
        $(RadioButtonGroup.class, $(Dialog.class).single()).single().setValue(ReminderKind.SUPERVISION_LETTER);
        assertThat(dialogText()).contains("1号", "Task 1");
        test(inDialog("press.send.SUPERVISION_LETTER", 2)).click();

        assertThat(text()).contains(Translations.text("press.done.letters", 2, 2));
    }

    @Test
    void whatIsShownAfterUntickingIsWhatIsSent() {
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);
        test(button(Translations.text("monitor.press.all", 2))).click();
        $(RadioButtonGroup.class, $(Dialog.class).single()).single().setValue(ReminderKind.SUPERVISION_LETTER);

        test($(Checkbox.class, $(Dialog.class).single()).all().getFirst()).click();
        assertThat(dialogText())
                .contains(
                        Translations.text("press.equation.going", 1),
                        Translations.text("press.equation.unticked", 1),
                        "1号")
                .doesNotContain("2号");
        test(inDialog("press.send.SUPERVISION_LETTER", 1)).click();

        assertThat(letters()).singleElement().asString().contains("1号");
        assertThat(text()).contains(Translations.text("press.done.letters", 1, 1));
    }

    private List<String> letters() {
        return fixtures.callAs(
                place.office(),
                () -> letters.list(new LetterFilter(2026, null), PageRequest.of(0, 20)).stream()
                        .map(LetterSummary::documentNumber)
                        .toList());
    }

    private Button inDialog(String key, int number) {
        return $(Button.class, $(Dialog.class).single())
                .withText(Translations.text(key, number))
                .single();
    }

    private String dialogText() {
        return $(Dialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void whatIsLateIsCountedOnceForThePageAndItsMenu() {
        fixtures.actingAs(place.office());

        List<String> statements = StatementCount.statements(() -> navigate(MonitorView.class));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("as reports") && sql.contains("as units"))
                .hasSize(1);
    }

    @Test
    void aLeaderReadsAndHasNothingToRemindWith() {
        fixtures.actingAs(place.leader());
        navigate(MonitorView.class);

        assertThat($view(OverdueRow.class).all()).hasSize(2);
        assertThat($view(Checkbox.class).all()).isEmpty();
        assertThat($view(Button.class).all())
                .noneMatch(button -> button.getText().equals(Translations.text("monitor.press.all", 2)));
    }

    @Test
    void whatIsLateNamesWhoMustAct() {
        fixtures.actingAs(place.leader());
        navigate(MonitorView.class);

        assertThat(text())
                .contains(Translations.text("monitor.waiting.CLOSING", SupervisedPlan.HOUSING))
                .contains(Translations.text("monitor.late.title", 2, 0, 2));
    }

    @Test
    void theTotalsLeadToTheTasksBehindThem() {
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("tasks?plan=" + plan + "&light=overdue", "tasks?plan=" + plan + "&light=due-soon");
    }

    @Test
    void allPlansAreSeenTogetherAndWhatIsOfOnePlanLetsChooseOne() {
        long other = plans.issueIn(place);
        fixtures.actingAs(place.office());
        navigate(MonitorView.class);

        assertThat($view(OverdueRow.class).all()).hasSize(4);
        assertThat(text())
                .contains(Translations.text("monitor.late.title", 4, 0, 4))
                .contains(Translations.text("monitor.onePlan"));
        assertThat(menuCount()).isEqualTo(4);
        assertThat($view(Anchor.class).all()).extracting(Anchor::getHref).contains("tasks?plan=all&light=overdue");
        test(button(Translations.text("monitor.press.all", 2))).click();
        test(inDialog("press.send.NUDGE", 2)).click();
        assertThat(unanswered(SupervisedPlan.HOUSING)).hasSize(2);

        test($view(OnePlanNote.class)
                        .single()
                        .getChildren()
                        .flatMap(Component::getChildren)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($view(OverdueRow.class).all()).hasSize(2);
        assertThat(menuCount()).isEqualTo(2);
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(link -> link.matches("tasks\\?plan=(" + plan + "|" + other + ")&light=overdue"));
    }

    private long menuCount() {
        return counts.stream()
                .filter(count -> count.path().equals("monitor"))
                .mapToLong(MenuCount::count)
                .sum();
    }

    @Test
    void withoutAPlanItSaysWhatToDo() {
        fixtures.actingAs(fixtures.jurisdiction().office());
        navigate(MonitorView.class);

        assertThat($view(EmptyState.class).all()).hasSize(1);
        assertThat(text()).contains(Translations.text("monitor.noPlan"));
    }

    @Test
    void theResultIsWordedByWhatCameOfIt() {
        assertThat(PressBar.text(ReminderKind.NUDGE, new PressResult(15, 12, 0, 2, 1, List.of())))
                .isEqualTo(
                        Translations.text("press.done.messages", 12, 15) + Translations.text("press.done.leftOut", 3));
        assertThat(PressBar.text(ReminderKind.NUDGE, new PressResult(0, 0, 0, 1, 0, List.of())))
                .isEqualTo(Translations.text("press.nothing"));
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<ReminderDetails> unanswered(String unit) {
        return fixtures.callAs(
                place.clerk(unit),
                () -> reminders.unanswered(PageRequest.of(0, 20)).getContent());
    }
}
