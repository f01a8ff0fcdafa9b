package org.xiaohao.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.supervision.LadderRules;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.LetterAct;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LadderProposals;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@Import(BackendTestConfiguration.class)
class LadderCardTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private LadderService ladder;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationContext context;

    private TestJurisdiction place;

    @BeforeEach
    void theOfficeIsSignedIn() {
        clock.reset();
        place = fixtures.jurisdiction();
        fixtures.actingAs(place.office());
    }

    @Test
    void theOfficeTurnsTheRulesOnAndPausesThem() {
        navigate(PressRulesView.class);
        assertThat(text()).contains(Translations.text("ladder.none"));

        Checkbox active = $view(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().equals(Translations.text("ladder.active")))
                .findFirst()
                .orElseThrow();
        test(active).click();
        test(button(Translations.text("ladder.save", 1))).click();
        assertThat(ladder.present().rules().active()).isTrue();

        test(active).click();
        test(button(Translations.text("ladder.save", 2))).click();
        assertThat(ladder.present().rules().active()).isFalse();
        assertThat(ladder.editions()).hasSize(2);
    }

    @Test
    void rulesAreTriedOnTheDaysToComeBeforeTheyAreSaved() {
        plans.plan(place).task("1", task -> task.lead("Housing")).issue();
        clock.setDate(LocalDate.of(2026, 7, 6));
        navigate(PressRulesView.class);
        test(button(Translations.text("ladder.try", 14))).click();

        assertThat(text())
                .contains(
                        Translations.text("ladder.try.title", 14),
                        Translations.text("ladder.try.NUDGE", 1, 1),
                        Translations.text("ladder.try.SUPERVISION_LETTER.ask", 1, 1),
                        "Housing");
        assertThat(ladder.present().edition()).isZero();
    }

    @Test
    void aLetterBeforeTheUrgingIsRefusedAtItsField() {
        navigate(PressRulesView.class);
        IntegerField letter = $view(IntegerField.class).all().get(2);
        letter.setValue(1);
        test(button(Translations.text("ladder.save", 1))).click();

        assertThat(letter.isInvalid()).isTrue();
        assertThat(ladder.present().edition()).isZero();
    }

    @Test
    void whatTheRulesPutToTheOfficeIsLookedAtOrDismissed() {
        IssuedPlan plan =
                plans.plan(place).task("1", task -> task.lead("Housing")).issue();
        new LadderProposals(context).put(plan, plan.partId("1", "Housing"));
        clock.setDate(LocalDate.of(2026, 7, 20));
        navigate(MonitorView.class);

        assertThat(text()).contains(Translations.text("proposals.text", 1, 1));
        test(button(Translations.text("proposals.look"))).click();
        assertThat($(Button.class)
                        .withText(Translations.text("press.send.SUPERVISION_LETTER", 1))
                        .exists())
                .isTrue();
        $(Dialog.class).single().close();
        test(button(Translations.text("proposals.dismiss", 1))).click();
        assertThat(ladder.proposals(null)).isEmpty();
    }

    @Test
    void whatTheRulesAskIsAskedNoMoreOnceUnitsArePressedFromTheList() {
        IssuedPlan plan =
                plans.plan(place).task("1", task -> task.lead("Housing")).issue();
        new LadderProposals(context).put(plan, plan.partId("1", "Housing"));
        clock.setDate(LocalDate.of(2026, 7, 20));
        navigate(MonitorView.class);
        assertThat($view(ProposalsNote.class).single().isVisible()).isTrue();

        test(button(Translations.text("monitor.press.all", 1))).click();
        $(RadioButtonGroup.class, $(Dialog.class).single()).single().setValue(ReminderKind.SUPERVISION_LETTER);
        test($(Button.class, $(Dialog.class).single())
                        .withText(Translations.text("press.send.SUPERVISION_LETTER", 1))
                        .single())
                .click();

        assertThat($view(ProposalsNote.class).all()).noneMatch(Component::isVisible);
    }

    @Test
    void aUnitThatCouldNotBePressedIsNamed() {
        IssuedPlan plan = plans.plan(place)
                .task("1", task -> task.lead("Housing").due(LocalDate.of(2026, 7, 16)))
                .issue();
        plan.receive("1", "Housing");
        plan.report("1", "Housing", 2, "Done");
        ladder.change(
                0,
                new LadderRules(
                        true,
                        LadderRules.USUAL.nudge(),
                        LadderRules.USUAL.urge(),
                        LadderRules.USUAL.letter(),
                        LetterAct.SEND,
                        true,
                        true,
                        true,
                        0,
                        0,
                        false,
                        0));
        new LadderProposals(context).spoil(plan.partId("1", "Housing"), LocalDate.of(2026, 7, 16), ReminderKind.URGE);
        clock.setDate(LocalDate.of(2026, 7, 17));
        new LadderProposals(context).run();
        fixtures.actingAs(place.office());

        navigate(MonitorView.class);
        assertThat(text()).contains("Housing", ladder.failures().getFirst().reference());
        navigate(PressRulesView.class);
        assertThat(text()).contains(ladder.failures().getFirst().reference());
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
