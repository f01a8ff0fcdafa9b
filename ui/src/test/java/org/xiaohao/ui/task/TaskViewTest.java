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
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.progress.IndicatorProgress.Standing;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.document.SourceText;
import org.xiaohao.ui.review.ClosingCard;
import org.xiaohao.ui.review.ClosingForm;
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
    void theOfficeReturnsAnApplicationForAReasonOnly() {
        apply();
        open(place.office());
        click("task.closing.return");
        dialogButton("task.closing.return.confirm");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat(state()).isEqualTo(TaskState.IN_REVIEW);

        test($(TextArea.class).single()).setValue("Add the numbers");
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
        test($(TextArea.class).single()).setValue("Say who was trained");
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
        test($(TextArea.class).single()).setValue("Counted twice");
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
}
