package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.Undecided;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanState;
import org.xiaohao.ui.plan.PlanView;
import org.xiaohao.ui.plan.PlansView;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SeedPlan;

/** What was taken in is handed over as a plan, once nothing is open. */
class ImportPlanTest extends ImportTest {

    @Test
    void nothingIsHandedOverWhileSomethingIsOpen() {
        paste(SMALL);

        assertThat($view(Button.class)
                        .withText(Translations.text("plan.issue", 3))
                        .single()
                        .isEnabled())
                .isFalse();
        assertThat(says("plan.blockers", sheet().undecided().size())).isTrue();
    }

    @Test
    void whatTheHeadRefusesStandsAtItsFieldAndStoresNothing() {
        paste(READY);
        press("plan.issue", 2);
        TextField title = $(TextField.class)
                .withCaption(Translations.text("plan.head.title"))
                .single();
        title.setValue("");
        IntegerField year = $(IntegerField.class)
                .withCaption(Translations.text("plan.head.year"))
                .single();
        year.setValue(1900);
        press("plan.issue", 2);
        assertThat(title.isInvalid()).isTrue();
        title.setValue("x");
        press("plan.issue", 2);

        assertThat(year.isInvalid()).isTrue();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDocumentIsIssuedAndItsPlanEndedAndPutAway() {
        paste(READY);
        PlanDraft plan = issued(2);

        assertThat(plan.state()).isEqualTo(PlanState.ISSUED);
        assertThat(plan.head().year()).isEqualTo(2026);
        assertThat(plan.sourceText()).isEqualTo(READY);
        assertThat(inWork()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        press("plan.close");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(stored().getFirst().state()).isEqualTo(PlanState.CLOSED);
        press("plan.archive");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(stored().getFirst().state()).isEqualTo(PlanState.ARCHIVED);
    }

    @Test
    void aDraftOfEarlierTimesGoesBackToWork() {
        long draft = draft();
        openPlan(draft);

        press("plan.resume");

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(stored()).isEmpty();
        assertThat(inWork()).hasSize(1);
        assertThat(issued(2).state()).isEqualTo(PlanState.ISSUED);
    }

    private long draft() {
        IntakeDetails taken = intakes().details(intakes().take(READY));
        return intakes()
                .confirm(
                        taken.id(),
                        taken.version(),
                        new PlanHead(PlanKind.WORK_PLAN, "x", "", "", 2026, LocalDate.of(2026, 12, 31)));
    }

    private void openPlan(long planId) {
        navigate(PlanView.class, Map.of("planId", Long.toString(planId)));
    }

    @Test
    void aDraftIsThrownAwayAfterAQuestion() {
        openPlan(draft());
        press("plan.delete");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(stored()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(PlansView.class);
    }

    @Test
    void aPlanOfAnotherJurisdictionIsNotFound() {
        long draft = draft();
        fixtures().actingAs(fixtures().jurisdiction().office());
        com.vaadin.flow.component.UI.getCurrent().navigate("plans/" + draft);

        assertThat($view(H1.class).single().getText()).isEqualTo(Translations.text("frame.notFound.title"));
    }

    @Test
    void aPlanOfOneTaskWithoutLeadCannotBeIssuedForThatAlone() {
        theOnlyTaskWithoutLeadIsFound(
                SeedPlan.fictionalText(),
                SeedPlan.FICTIONAL_SECTIONS,
                SeedPlan.FICTIONAL_TASKS,
                SeedPlan.FICTIONAL_WITHOUT_LEAD);
    }

    @Test
    void theTongzhouPlanHasOneTaskWithoutLead() {
        theOnlyTaskWithoutLeadIsFound(SeedPlan.realText("seeds/tongzhou-2023-plan.txt"), 8, 29, "14");
    }

    private void theOnlyTaskWithoutLeadIsFound(String text, int sections, int tasks, String number) {
        paste(text);

        assertThat(test(cards()).size()).isEqualTo(tasks);
        assertThat(says(
                        "import.read.file",
                        Translations.text("import.pasted"),
                        Translations.text("import.read.result", sections, tasks)))
                .isTrue();
        int unknown = Integer.parseInt(tabLabel(1).replaceAll("\\D", ""));
        assertThat(unknown).isPositive();
        while (sheet().undecided().stream().anyMatch(Undecided.Check.class::isInstance)) {
            acceptTheNextDoubt();
        }
        assertThat(sheet().sheet().tasks())
                .extracting(task -> task.task().section())
                .doesNotContainNull();
        assertThat(sheet().undecided().stream().filter(place -> !(place instanceof Undecided.UnknownName)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Undecided.NoLead.class,
                        missing -> assertThat(sheet().sheet()
                                        .task(missing.task())
                                        .task()
                                        .number())
                                .isEqualTo(number));
    }

    /** Says on the card of the first task with a doubt that it was looked at. */
    private void acceptTheNextDoubt() {
        IntakeDetails now = sheet();
        Integer task = now.undecided().stream()
                .filter(Undecided.Check.class::isInstance)
                .findFirst()
                .orElseThrow()
                .task();
        if (task == null) {
            $view(Tabs.class).single().setSelectedIndex(2);
            test($view(Button.class)
                            .withText(Translations.text("import.checked"))
                            .first())
                    .click();
            $view(Tabs.class).single().setSelectedIndex(0);
            return;
        }
        int index = now.sheet().tasks().stream().map(SheetTask::key).toList().indexOf(task);
        pressOn(card(index), "import.checked");
    }
}
