package org.xiaohao.ui.leader;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.InstructionState;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@Import(BackendTestConfiguration.class)
class LeaderViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        here.leader();
        clock.setDate(LocalDate.of(2026, 12, 3));
    }

    private void refer() {
        fixtures.callAs(here.office(), () -> referrals.refer(plan.task("1"), "没有编制", "同意调剂两名？"));
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        fixtures.actingAs(here.leader());
        navigate(LeaderView.class);
        assertThat($view(EmptyState.class).all()).hasSize(1);
        assertThat(text()).contains(Translations.text("leader.none"));
    }

    @Test
    void aMatterSaysWhyAndWhatIsAskedAndNothingIsChosenInAdvance() {
        refer();
        fixtures.actingAs(here.leader());
        navigate(LeaderView.class);
        assertThat(text()).contains("没有编制").contains("同意调剂两名？");
        test(button("leader.instruct")).click();
        assertThat(opinions().getValue()).isNull();

        test(button("instruct.send")).click();
        assertThat(opinions().isInvalid()).isTrue();
        assertThat(instructions.ofTask(plan.task("1"))).isEmpty();

        opinions().setValue(Opinion.AGREE);
        TextArea words = $(TextArea.class).single();
        assertThat(words.getValue()).contains(Translations.label(Opinion.AGREE));
        test(button("instruct.send")).click();

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat($view(AskedCard.class).all()).isEmpty();
        assertThat(instructions.ofTask(plan.task("1")))
                .singleElement()
                .satisfies(said -> assertThat(said.state()).isEqualTo(InstructionState.GIVEN));
    }

    @Test
    void wordsThatWereTypedAreNotReplacedByAnOpinion() {
        refer();
        fixtures.actingAs(here.leader());
        navigate(LeaderView.class);
        test(button("leader.instruct")).click();
        $(TextArea.class).single().setValue("编办牵头");
        opinions().setValue(Opinion.AGREE);
        assertThat($(TextArea.class).single().getValue()).isEqualTo("编办牵头");
    }

    @Test
    void anAnswerIsAskedNoMoreWithAReason() {
        fixtures.actingAs(here.leader());
        long given = instructions.give(
                GiveInstruction.on(plan.task("1"), Opinion.AGREE, "月底前到位").answeredWithin(3));
        UI.getCurrent().navigate("tasks/" + plan.task("1"));
        test(button("instruct.waive")).click();
        test($(TextArea.class, $(Dialog.class).single()).single()).setValue("已另行安排");
        test($(Button.class, $(Dialog.class).single())
                        .withText(Translations.text("instruct.waive.confirm"))
                        .single())
                .click();

        assertThat(instructions.details(given).state()).isEqualTo(InstructionState.WAIVED);
        navigate(LeaderView.class);
        assertThat(text()).contains("已另行安排");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Opinion> opinions() {
        return (RadioButtonGroup<Opinion>) $(RadioButtonGroup.class).all().getFirst();
    }

    private Button button(String key) {
        return $(Button.class).withText(Translations.text(key)).all().getFirst();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
