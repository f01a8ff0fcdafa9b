package org.xiaohao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.progress.IndicatorProgress.Standing;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.review.TargetResult;
import org.xiaohao.review.WordOnUnit;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.document.SourceText;
import org.xiaohao.ui.review.ClosingCard;
import org.xiaohao.ui.review.ClosingForm;
import org.xiaohao.ui.review.CoordinationCard;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@SignedIn(Role.AUDITOR)
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class TaskViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private PlanService plans;

    @Autowired
    private IndicatorService indicators;

    @Autowired
    private TaskServices services;

    @Autowired
    private CoordinationService coordination;

    private TestJurisdiction place;
    private long taskId;

    @BeforeEach
    void issue() {
        place = fixtures.jurisdiction();
        taskId = issuedPlan.task(place, issuedPlan.issueIn(place), "1");
    }

    @Test
    void aTaskOfElsewhereAndNoTaskAreNotFound() {
        fixtures.actingAs(fixtures.jurisdiction().office());
        for (String path : List.of("tasks/" + taskId, "tasks/1", "tasks/x")) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView()).as(path).isNotInstanceOf(TaskView.class);
        }
    }

    @Test
    void aUnitWithoutAPartDoesNotFindTheTask() {
        place.unit(IssuedPlan.OTHER);
        fixtures.actingAs(place.clerk(IssuedPlan.OTHER));
        UI.getCurrent().navigate("tasks/" + taskId);

        assertThat(getCurrentView()).isNotInstanceOf(TaskView.class);
    }

    @Test
    void theDocumentsWordsAreTextAndTheirUnitsMarked() {
        open(place.leader());

        var source = $view(SourceText.class).single().getElement();
        assertThat(source.getTextRecursively()).startsWith("1. Point <b>1</b>").contains(IssuedPlan.TOWN);
        assertThat(source.getChildren()
                        .filter(child -> !child.isTextNode())
                        .map(child -> child.getTag() + " " + child.getText()))
                .containsExactly("mark " + IssuedPlan.LEAD, "mark " + IssuedPlan.TOWN);
    }

    @Test
    void aClerkSeesNoButtonsOfTheOffice() {
        apply();
        open(place.clerk(IssuedPlan.TOWN));

        assertThat($view(MenuBar.class).all()).isEmpty();
        assertThat($view(Button.class)
                        .withText(Translations.text("task.closing.approve"))
                        .all())
                .isEmpty();
        assertThat($view(ClosingForm.class).all()).isEmpty();
    }

    @Test
    void theHeadOfThePrimaryLeadAppliesForClosing() {
        open(place.head(IssuedPlan.LEAD));
        assertThat($view(ClosingForm.class).all())
                .as("what is not received is not closed")
                .isEmpty();
        click("task.bar.receive");
        click("task.bar.apply");

        assertThat($view(ClosingForm.class).all()).hasSize(1);
    }

    @Test
    void whatIsTypedIntoTheApplicationOutlivesAnotherActOnThePage() {
        TaskDetails task = fixtures.callAs(place.office(), () -> tasks.details(taskId));
        long part = task.parts().getFirst().assignmentId();
        fixtures.callAs(place.clerk(IssuedPlan.LEAD), () -> {
            assignments.receive(part);
            return coordination.ask(part, CoordinationAddressee.OFFICE, "Please help");
        });
        open(place.clerk(IssuedPlan.LEAD));
        click("task.bar.apply");
        test(asked()).setValue("Half typed");
        click("coordination.withdraw");

        assertThat($view(CoordinationCard.class).all()).isEmpty();
        assertThat(asked().getValue()).isEqualTo("Half typed");
    }

    @Test
    void anApplicationThatWasTakenBackIsNotTypedAgain() {
        TaskDetails task = fixtures.callAs(place.office(), () -> tasks.details(taskId));
        long lead = task.parts().getFirst().assignmentId();
        long silent = task.parts().getLast().orgUnitId();
        String target = ParticularsText.of(IssuedPlan.PARTICULARS.indicators().getFirst());
        fixtures.callAs(place.head(IssuedPlan.LEAD), () -> {
            assignments.receive(lead);
            long request = reviews.apply(new ApplyForClosing(
                    taskId,
                    "All is done",
                    List.of(),
                    List.of(new TargetResult(target, "11 sessions")),
                    List.of(new WordOnUnit(silent, "Is told by phone"))));
            reviews.withdraw(request);
            return true;
        });
        open(place.head(IssuedPlan.LEAD));
        click("task.bar.apply");

        assertThat(asked().getValue()).isEqualTo("All is done");
        assertThat($view(TextField.class).all())
                .extracting(TextField::getValue)
                .contains("11 sessions", "Is told by phone");
    }

    @Test
    void theOfficeStrikesATaskOffAndIsToldWhoNeverReported() {
        apply();
        open(place.office());

        assertThat($view(ClosingCard.class).single().getElement().getTextRecursively())
                .contains("All is done", Translations.text("task.closing.unreported", IssuedPlan.TOWN));
        click("task.closing.approve");
        dialogButton("task.closing.approve");
        assertThat(state()).isEqualTo(TaskState.CLOSED);
        assertThat(text())
                .as("a unit that never received nor reported counts as neither")
                .contains(Translations.text("task.step.units", 1, 2), Translations.text("task.units.count", 2, 1))
                .doesNotContain("!");
        assertThat($view(Button.class)
                        .withText(Translations.text("task.closing.approve"))
                        .all())
                .isEmpty();
    }

    @Test
    void whatIsRefusedStandsAtItsField() {
        open(place.head(IssuedPlan.LEAD));
        click("task.bar.receive");
        click("task.bar.apply");
        test(asked()).setValue("All is done");
        TextField word = $view(TextField.class)
                .withCaption(Translations.text("closing.word", IssuedPlan.TOWN))
                .single();
        test(word).setValue("x".repeat(501));
        test($(Button.class, $view(ClosingForm.class).single())
                        .withText(Translations.text("closing.apply"))
                        .single())
                .click();

        assertThat(word.isInvalid()).isTrue();
        assertThat(asked().isInvalid()).isFalse();
    }

    @Test
    void theOfficeCorrectsAClosingAfterTheYearOfThePlan() {
        apply();
        long request = fixtures.callAs(
                place.office(), () -> reviews.latest(taskId).orElseThrow().id());
        fixtures.callAs(place.office(), () -> {
            reviews.approve(request);
            plans.closeYear(tasks.details(taskId).summary().planId());
            return true;
        });
        open(place.office());
        click("task.closing.correct");
        test($(TextArea.class, $(Dialog.class).single()).all().getFirst()).setValue("All but one is done");
        test($(TextArea.class, $(Dialog.class).single()).all().getLast()).setValue("One was left out");
        dialogButton("task.closing.correct.confirm");

        assertThat(text()).contains("All but one is done");
    }

    @Test
    void theOfficeReturnsAnApplicationForAReasonOnly() {
        apply();
        open(place.office());
        click("task.closing.return");
        dialogButton("task.closing.return.confirm");
        assertThat(asked().isInvalid()).isTrue();
        assertThat(state()).isEqualTo(TaskState.IN_REVIEW);

        test(asked()).setValue("Add the numbers");
        dialogButton("task.closing.return.confirm");
        assertThat(state()).isEqualTo(TaskState.OPEN);
        assertThat($view(ClosingCard.class).single().getElement().getTextRecursively())
                .contains("Add the numbers");
    }

    @Test
    void aSuspendedAndACancelledTaskSaySoWithTheReason() {
        fixtures.callAs(place.office(), () -> {
            tasks.suspend(taskId, version(), "Law is being revised");
            return true;
        });
        open(place.clerk(IssuedPlan.LEAD));
        assertThat(text()).contains(Translations.text("task.standing.SUSPENDED", "Law is being revised"));

        fixtures.callAs(place.office(), () -> {
            tasks.cancel(taskId, version(), "Law was repealed");
            return true;
        });
        open(place.clerk(IssuedPlan.LEAD));
        assertThat(text()).contains(Translations.text("task.standing.CANCELLED", "Law was repealed"));
    }

    @Test
    void theOfficeOpensAnEntryOfTheTrailAndReturnsIt() {
        issuedPlan.report(place, taskId);
        open(place.office());
        assertThat(text()).contains("Trained people", "12 sessions");

        click("task.entry.open");
        assertThat(text()).contains("Too few trainers", "More training");
        click("task.entry.return");
        test(asked()).setValue("Say who was trained");
        dialogButton("task.entry.return.confirm");
        assertThat(text()).contains("Say who was trained").doesNotContain("12 sessions");
    }

    @Test
    void aUnitSettlesAProblemAndWithdrawsAFigureOnThePage() {
        issuedPlan.report(place, taskId);
        open(place.clerk(IssuedPlan.TOWN));
        click("task.entry.open");
        assertThat($view(Button.class)
                        .withText(Translations.text("remark.withdraw"))
                        .all())
                .as("another unit's")
                .isEmpty();

        open(place.clerk(IssuedPlan.LEAD));
        click("task.entry.open");
        click("remark.settle.problem");
        dialogButton("joint.save");
        assertThat(text()).contains(Translations.text("remark.settled.problem", Dates.day(LocalDate.of(2026, 2, 10))));

        click("remark.withdraw");
        test(asked()).setValue("Counted twice");
        dialogButton("remark.withdraw.confirm");
        assertThat($view(IndicatorFacts.class).single().getElement().getTextRecursively())
                .doesNotContain("12 sessions");
        click("task.entry.open");
        assertThat(text()).contains(Translations.text("remark.withdrawn", "Counted twice"));
    }

    @Test
    void anEventOfSeveralUnitsIsNamedOnThePage() {
        open(place.office());
        click("joint.name");
        dialogButton("joint.save");
        test($(TextField.class).single()).setValue("Open day");
        dialogButton("joint.save");

        assertThat(text()).contains(Translations.text("joint.line", "Open day", IssuedPlan.LEAD));
        open(place.leader());
        assertThat(text()).contains(Translations.text("joint.line", "Open day", IssuedPlan.LEAD));
        assertThat($view(Button.class).withText(Translations.text("joint.name")).all())
                .isEmpty();
    }

    @Test
    void theOfficeSaysWhatIsCounted() {
        fixtures.actingAs(place.office());
        TaskDetails task = tasks.details(taskId);
        IndicatorsDialog dialog = new IndicatorsDialog(services, task, () -> {});
        dialog.open();
        int before = indicators.ofTask(taskId).size();
        test($(Button.class, dialog)
                        .withText(Translations.text("indicators.add"))
                        .single())
                .click();
        test($(Button.class, dialog)
                        .withText(Translations.text("indicators.save"))
                        .single())
                .click();
        TextField name = $(TextField.class, dialog)
                .withCaption(Translations.text("indicators.name"))
                .single();
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Visits");
        test($(TextField.class, dialog)
                        .withCaption(Translations.text("indicators.classifier"))
                        .single())
                .setValue("times");
        test($(Button.class, dialog)
                        .withText(Translations.text("indicators.save"))
                        .single())
                .click();

        assertThat(indicators.ofTask(taskId)).hasSize(before + 1);
        assertThat(indicators.ofTask(taskId).getLast().name()).isEqualTo("Visits");
        test($(Button.class, dialog)
                        .withAttribute("aria-label", Translations.text("indicators.remove", "Visits"))
                        .single())
                .click();
        assertThat(indicators.ofTask(taskId)).hasSize(before);
    }

    @Test
    void whatTheDocumentSaysAndWhatWasReportedOnItStandOnThePage() {
        open(place.clerk(IssuedPlan.TOWN));
        assertThat(text())
                .contains("Roads are dark", "Light by winter", "Mend lamps", "Deputy head of the district")
                .contains(Translations.text("task.indicator.none"))
                .doesNotContain(Translations.label(Standing.REACHED), Translations.label(Standing.NOT_REACHED));

        issuedPlan.report(place, taskId);
        open(place.clerk(IssuedPlan.TOWN));

        String figures = $view(IndicatorFacts.class).single().getElement().getTextRecursively();
        assertThat(figures)
                .contains(ParticularsText.target(
                        IssuedPlan.PARTICULARS.indicators().getFirst()))
                .contains("12 sessions", Translations.label(Standing.REACHED))
                .contains(Translations.text("task.indicator.none"));
    }

    private void apply() {
        issuedPlan.report(place, taskId);
        fixtures.callAs(
                place.head(IssuedPlan.LEAD),
                () -> reviews.apply(new ApplyForClosing(taskId, "All is done", List.of())));
    }

    private void open(Actor actor) {
        fixtures.actingAs(actor);
        navigate("tasks/" + taskId, TaskView.class);
    }

    private void click(String key) {
        test($view(Button.class).withText(Translations.text(key)).single()).click();
    }

    private void dialogButton(String key) {
        test($(Button.class, $(Dialog.class).single())
                        .withText(Translations.text(key))
                        .single())
                .click();
    }

    private String text() {
        return $view(TaskView.class).single().getElement().getTextRecursively();
    }

    private TaskState state() {
        return fixtures.callAs(place.office(), () -> tasks.details(taskId))
                .summary()
                .state();
    }

    private int version() {
        return tasks.details(taskId).version();
    }

    /** The field that an act asks for, beside the one for comments, which has no label. */
    private TextArea asked() {
        return $(TextArea.class).withCondition(area -> area.getLabel() != null).single();
    }
}
