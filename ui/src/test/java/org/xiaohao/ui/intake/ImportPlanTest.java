package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.Undecided;
import org.xiaohao.plan.IssueBlocker;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanState;
import org.xiaohao.ui.plan.PlanDraftView;
import org.xiaohao.ui.plan.PlansView;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SeedPlan;

/** What was taken in becomes a draft, which is completed and issued. */
class ImportPlanTest extends ImportTest {

    @Test
    void aConfirmedImportBecomesADraftThatSaysWhatIsMissing() {
        PlanDraft draft = importSmall();

        assertThat(draft.head().year()).isEqualTo(2026);
        assertThat(draft.sourceText()).isEqualTo(SMALL);
        assertThat(draft.blockers())
                .extracting(IssueBlocker::kind)
                .containsExactly(
                        IssueBlocker.Kind.UNKNOWN_UNIT,
                        IssueBlocker.Kind.UNKNOWN_UNIT,
                        IssueBlocker.Kind.NO_LEAD,
                        IssueBlocker.Kind.UNKNOWN_UNIT);
        assertThat(getCurrentView()).isInstanceOf(PlanDraftView.class);
        assertThat($view(Button.class)
                        .withText(Translations.text("plan.issue", 3))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    private PlanDraft importSmall() {
        paste(SMALL);
        press("import.confirm");
        press("import.confirm");
        assertThat(stored()).hasSize(1);
        return plans().draft(stored().getFirst().id());
    }

    @Test
    void whatTheHeadRefusesStandsAtItsFieldAndStoresNothing() {
        paste(SMALL);
        press("import.confirm");
        TextField title = $(TextField.class)
                .withCaption(Translations.text("plan.head.title"))
                .single();
        title.setValue("");
        IntegerField year = $(IntegerField.class).single();
        year.setValue(1900);
        press("import.confirm");
        assertThat(title.isInvalid()).isTrue();
        title.setValue("x");
        press("import.confirm");

        assertThat(year.isInvalid()).isTrue();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDraftIsCompletedIssuedEndedAndPutAway() {
        PlanDraft draft = importSmall();
        plans().matchUnit(draft.id(), "\u4e59\u5c40", place().unit("\u4e59\u5c40"));
        plans().matchGroup(draft.id(), "\u5404\u9547", place().group("\u5404\u9547", "\u4e01\u9547"));
        plans().addUnit(draft.tasks().get(1).id(), org.xiaohao.plan.AssignmentRole.LEAD, place().unit("\u7532\u5c40"));
        openDraft(draft.id());

        press("plan.issue", 3);
        assertThat($(Span.class).withText(Translations.text("plan.blockers", 1)).exists())
                .isFalse();
        press("plan.issue", 3);
        assertThat(stored().getFirst().state()).isEqualTo(PlanState.ISSUED);

        press("plan.close");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(stored().getFirst().state()).isEqualTo(PlanState.CLOSED);
        press("plan.archive");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(stored().getFirst().state()).isEqualTo(PlanState.ARCHIVED);
    }

    private void openDraft(long planId) {
        navigate(PlanDraftView.class, Map.of("planId", Long.toString(planId)));
    }

    @Test
    void blockersLeadToTheirPlaceAndAreSettledThere() {
        PlanDraft draft = importSmall();
        $view(Tabs.class).single().setSelectedIndex(1);
        String unknown = Translations.text("plan.blocker.UNKNOWN_UNIT", "\u4e59\u5c40");
        NativeButton blocker = $(NativeButton.class)
                .withText(Translations.text(
                        "plan.blocker.at", "1", draft.tasks().getFirst().title(), unknown))
                .first();
        test(blocker).click();

        assertThat($view(Tabs.class).single().getSelectedIndex()).isZero();
    }

    @Test
    void aDraftIsThrownAwayAfterAQuestion() {
        importSmall();
        press("plan.delete");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(stored()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(PlansView.class);
    }

    @Test
    void aPlanOfAnotherJurisdictionIsNotFound() {
        PlanDraft draft = importSmall();
        fixtures().actingAs(fixtures().jurisdiction().office());
        com.vaadin.flow.component.UI.getCurrent().navigate("plans/" + draft.id());

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
        press("import.confirm");
        press("import.confirm");
        PlanDraft draft = plans().draft(stored().getFirst().id());
        assertThat(draft.tasks()).extracting(PlanDraft.DraftTask::section).doesNotContainNull();
        assertThat(draft.blockers().stream().filter(blocker -> blocker.kind() != IssueBlocker.Kind.UNKNOWN_UNIT))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.kind()).isEqualTo(IssueBlocker.Kind.NO_LEAD);
                    assertThat(blocker.number()).isEqualTo(number);
                });
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
