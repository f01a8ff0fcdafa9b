package org.xiaohao.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.supervision.LadderService;
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
        assertThat(ladder.proposals()).isEmpty();
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
