package org.xiaohao.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.AddTask;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.WorkReason;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.frame.MenuCount;
import org.xiaohao.ui.plan.OtherPlansNote;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.review.ClosingForm;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.Duties;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@ExtendWith(CleanSlate.class)
class WorkbenchViewTest extends SpringBrowserlessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final String LEAD = "Lead unit";
    private static final String OTHER = "Other unit";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProgressService progress;

    @Autowired
    private WorkbenchService workbench;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private PressService press;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private ObjectionService objections;

    private Duties duties;

    @BeforeEach
    void prepare() {
        duties = new Duties(beans);
    }

    @Test
    void aClerkReceivesFromTheListAndThenOwesAReport() {
        duties.issue(1, DUE, LEAD);
        signIn(duties.district().clerk(LEAD));

        button("workbench.receive").click();

        assertThat(workbench.mine().items())
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo(WorkReason.TO_REPORT));
        assertThat($view(WorkRow.class).all()).hasSize(1);
    }

    @Test
    void theWorkbenchShowsTheChosenPlanOrAllAndSaysWhatWaitsElsewhere() {
        long plan = duties.issue(1, DUE, LEAD).getFirst().summary().planId();
        duties.issue(2, DUE, LEAD);
        signIn(duties.district().clerk(LEAD));

        assertThat($view(WorkRow.class).all()).hasSize(3);
        assertThat($view(PlanName.class).all()).hasSize(3).allMatch(Component::isVisible);
        assertThat(menuCount()).isEqualTo(3);

        open("plan=" + plan);
        assertThat($view(WorkRow.class).all()).hasSize(1);
        assertThat(menuCount()).isEqualTo(1);
        assertThat($view(OtherPlansNote.class).single().getElement().getTextRecursively())
                .contains(Translations.text("plan.elsewhere", 2));

        button("plan.elsewhere.show").click();
        assertThat($view(WorkRow.class).all()).hasSize(3);
        assertThat($view(OtherPlansNote.class).all()).isEmpty();
    }

    @Test
    void whatAMessageLeadsToOpensWhicheverPlanIsChosen() {
        long plan = duties.issue(1, DUE, LEAD).getFirst().summary().planId();
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        signIn(duties.district().clerk(LEAD));
        open("plan=" + plan);
        open("part=" + duties.part(task, LEAD));

        assertThat($view(ReceivePane.class).all()).hasSize(1);
    }

    private long menuCount() {
        return beans.getBeansOfType(MenuCount.class).values().stream()
                .filter(count -> count.path().equals("workbench"))
                .mapToLong(MenuCount::count)
                .sum();
    }

    @Test
    void severalDutiesAreReceivedAtOnce() {
        duties.issue(3, DUE, LEAD);
        signIn(duties.district().clerk(LEAD));
        open("show=to-receive");

        test($view(Button.class)
                        .withText(Translations.text("workbench.receiveAll", 3))
                        .single())
                .click();

        assertThat(workbench.mine().count(WorkReason.TO_RECEIVE)).isZero();
        assertThat(workbench.mine().items()).hasSize(3);
    }

    @Test
    void theFilterStandsInTheAddress() {
        List<TaskDetails> tasks = duties.issue(2, DUE, LEAD);
        Actor clerk = duties.district().clerk(LEAD);
        duties.receive(clerk, duties.part(tasks.getFirst(), LEAD));
        signIn(clerk);

        open("show=to-receive");

        assertThat($view(CountTabs.class).single().selected()).isEqualTo(WorkTab.TO_RECEIVE);
        assertThat($view(WorkRow.class).all())
                .singleElement()
                .satisfies(row -> assertThat(row.item().number()).isEqualTo("2"));
    }

    @Test
    void whatIsTypedIsSavedByItselfAndSubmitted() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        signIn(clerk);
        openFirst();

        type("Trained everybody.");
        addFigure("Training", "6", "sessions");

        EntryDetails draft = current(part);
        assertThat(draft.state()).isEqualTo(EntryState.DRAFT);
        assertThat(draft.text().content()).isEqualTo("Trained everybody.");
        assertThat(draft.text().figures())
                .containsExactly(new Figure("Training", new BigDecimal("6"), "sessions", Qualifier.EXACT));

        button("entry.submit").click();

        assertThat(current(part).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(content().isReadOnly()).isTrue();

        button("entry.withdraw").click();

        assertThat(current(part).state()).isEqualTo(EntryState.DRAFT);
        assertThat(content().getValue()).isEqualTo("Trained everybody.");
    }

    @Test
    void onlyTheNumberOfATargetIsTyped() {
        TaskDetails task = duties.with(targets()).issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        signIn(clerk);
        openFirst();
        type("Trained everybody.");
        assertThat(current(part).text().figures())
                .as("an empty line says nothing")
                .isEmpty();

        target(0).setValue(new BigDecimal("6"));
        Figure six = new Figure("Training", new BigDecimal("6"), "sessions", Qualifier.EXACT);
        assertThat(current(part).text().figures()).containsExactly(six);
        target(0).setValue(new BigDecimal("7"));
        addFigure("Visits", "3", "sites");
        target(0).setValue(null);
        assertThat(current(part).text().figures())
                .containsExactly(new Figure("Visits", new BigDecimal("3"), "sites", Qualifier.EXACT));
    }

    @Test
    void theFiguresOfADraftStandInTheLinesOfTheTargets() {
        TaskDetails task = duties.with(targets()).issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        List<Figure> own = List.of(
                new Figure("Visits", new BigDecimal("3"), "sites", Qualifier.EXACT),
                new Figure("Training", new BigDecimal("6"), "sessions", Qualifier.EXACT),
                new Figure("Readers", new BigDecimal("300"), "copies", Qualifier.ABOUT));
        fixtures.callAs(
                clerk,
                () -> progress.save(new SaveEntry(
                        part,
                        progress.form(part, null).period().id(),
                        null,
                        0,
                        new EntryText("Trained.", "", "", false, own))));
        signIn(clerk);
        openFirst();

        assertThat(target(0).getValue()).isEqualTo(new BigDecimal("6"));
        assertThat($view(TargetFigure.class).all())
                .as("what is about right stays a chip")
                .hasSize(1);
        type("Trained everybody.");
        assertThat(current(part).text().figures()).isEqualTo(own);
    }

    private static TaskParticulars targets() {
        return new TaskParticulars(
                List.of(
                        new IndicatorTarget(
                                "Training", Comparison.AT_LEAST, BigDecimal.TEN, "sessions", Aggregation.SUM),
                        new IndicatorTarget("Readers", Comparison.AT_LEAST, BigDecimal.TEN, "copies", Aggregation.SUM)),
                List.of(),
                null,
                null);
    }

    private BigDecimalField target(int index) {
        return $(BigDecimalField.class, $view(TargetFigure.class).all().get(index))
                .single();
    }

    @Test
    void anAddressOfAPeriodBeforeThePartWasAddedSaysThatNothingIsOwed() {
        clock.setDate(LocalDate.of(2026, 2, 2));
        TaskDetails first = duties.issue(1, DUE, LEAD).getFirst();
        clock.setDate(LocalDate.of(2026, 8, 10));
        TestJurisdiction district = duties.district();
        var lead = new TaskToImport.Party(AssignmentRole.LEAD, OTHER, district.unit(OTHER), null, 0, 0);
        var added = new TaskToImport("2", null, "Added", "", DUE, "", false, 0, 0, List.of(lead), TaskParticulars.NONE);
        TaskDetails task = fixtures.callAs(district.office(), () -> {
            long id = beans.getBean(PlanAmendmentService.class)
                    .addTask(new AddTask(first.summary().planId(), added, "New"));
            return beans.getBean(TaskService.class).details(id);
        });
        Actor clerk = district.clerk(OTHER);
        duties.receive(clerk, duties.part(task, OTHER));
        signIn(clerk);

        open("part=" + duties.part(task, OTHER) + "&period="
                + task.periods().getFirst().id());

        assertThat($view(EmptyState.class).single().getElement().getTextRecursively())
                .contains(Translations.text("workbench.notOwed"));
        assertThat($view(TextArea.class).all()).isEmpty();
    }

    @Test
    void nothingIsSubmittedWithoutWordsAndTheFieldSaysSo() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        duties.receive(clerk, duties.part(task, LEAD));
        signIn(clerk);
        openFirst();

        button("entry.submit").click();

        assertThat(content().isInvalid()).isTrue();
        assertThat(content().getErrorMessage()).isNotBlank();
    }

    @Test
    void nothingNewIsASentenceThatCanStillBeChanged() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        duties.receive(clerk, duties.part(task, LEAD));
        signIn(clerk);
        openFirst();

        button("entry.nothingNew").click();

        assertThat(content().getValue())
                .isEqualTo(Translations.text(
                        "entry.nothingNew.text", Periods.label(task.periods().getFirst())));
        assertThat(content().isReadOnly()).isFalse();
    }

    @Test
    void theLastTextCanBeUsedAgain() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        duties.submit(clerk, part, EntryText.of("Second quarter."));
        duties.approveAll(duties.district().head(LEAD));
        clock.setDate(LocalDate.of(2026, 9, 1));
        signIn(clerk);
        openFirst();

        button("entry.reuse").click();

        assertThat(content().getValue()).isEqualTo("Second quarter.");
        long third = progress.form(part, null).period().id();
        assertThat(progress.form(part, null).period().sequence()).isEqualTo(3);

        button("entry.submit").click();
        duties.approveAll(duties.district().head(LEAD));
        signIn(clerk);
        open("part=" + part + "&period=" + third);
        assertThat(content().isReadOnly()).isTrue();
        assertThat(buttons("entry.reuse")).isEmpty();
        button("entry.correct").click();
        assertThat(buttons("entry.reuse")).hasSize(1);
    }

    @Test
    void theSecondSaverIsToldAndLosesNothing() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        signIn(clerk);
        openFirst();
        duties.draft(duties.district().head(LEAD), part, EntryText.of("Theirs."));

        type("Mine.");

        assertThat($(ConflictDialog.class).all()).hasSize(1);
        assertThat(content().getValue()).isEqualTo("Mine.");
        assertThat(current(part).text().content()).isEqualTo("Theirs.");

        test($(Button.class).withText(Translations.text("conflict.merge")).single())
                .click();

        assertThat(current(part).text().content()).isEqualTo("Theirs.\nMine.");
        assertThat(content().getValue()).isEqualTo("Theirs.\nMine.");

        type("Mine again.");

        assertThat(current(part).text().content()).isEqualTo("Mine again.");
    }

    @Test
    void evidenceMakesTheDraftAndARefusalStandsAtTheField() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        signIn(clerk);
        openFirst();

        test($view(Upload.class).single()).upload("list.txt", "text/plain", "a list".getBytes(StandardCharsets.UTF_8));

        assertThat(current(part).evidence())
                .singleElement()
                .satisfies(file -> assertThat(file.fileName()).isEqualTo("list.txt"));

        type("With a list.");
        test($view(Upload.class).single()).upload("empty.txt", "text/plain", new byte[0]);

        assertThat($view(EvidenceField.class).single().getElement().getTextRecursively())
                .contains("empty.txt");
        assertThat(content().getValue()).isEqualTo("With a list.");
        assertThat(current(part).text().content()).isEqualTo("With a list.");
    }

    @Test
    void aHeadApproves() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        duties.submit(clerk, part, EntryText.of("Done well."));
        signIn(duties.district().head(LEAD));
        openFirst();

        assertThat($view(EntryCard.class).single().getElement().getTextRecursively())
                .contains("Done well.");
        button("approval.approve").click();

        assertThat(current(part).state()).isEqualTo(EntryState.APPROVED);
        assertThat($view(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aHeadReturnsWithAReasonThatTheClerkReads() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        duties.submit(clerk, part, EntryText.of("Too short."));
        signIn(duties.district().head(LEAD));
        openFirst();
        test(buttons("approval.return").getFirst()).click();
        test(buttons("approval.return").getFirst()).click();

        assertThat($view(TextArea.class).single().isInvalid()).isTrue();

        test($view(TextArea.class).single()).setValue("Numbers are missing.");
        test(buttons("approval.return").getFirst()).click();

        assertThat(current(part).state()).isEqualTo(EntryState.RETURNED);
        signIn(clerk);
        assertThat(workbench.mine().count(WorkReason.RETURNED)).isOne();
        openFirst();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Numbers are missing.");
        type("Longer, with numbers.");
        assertThat(current(part).revision()).isEqualTo(2);
    }

    @Test
    void aHeadApprovesSeveralOnOnePage() {
        List<TaskDetails> tasks = duties.issue(3, DUE, LEAD);
        Actor clerk = duties.district().clerk(LEAD);
        for (TaskDetails task : tasks) {
            duties.receive(clerk, duties.part(task, LEAD));
            duties.submit(
                    clerk,
                    duties.part(task, LEAD),
                    EntryText.of("Report " + task.summary().number()));
        }
        signIn(duties.district().head(LEAD));
        open("show=to-approve&batch=all");

        assertThat($view(EntryCard.class).all()).hasSize(3);
        test($view(Checkbox.class).all().getFirst()).click();
        test($view(Button.class)
                        .withText(Translations.text("approval.approveMany", 2))
                        .single())
                .click();

        assertThat(workbench.mine().count(WorkReason.TO_APPROVE)).isOne();
    }

    @Test
    void theLeadConfirmsAUnitsPart() {
        TaskDetails task = duties.issue(1, DUE, LEAD, OTHER).getFirst();
        Actor clerk = duties.district().clerk(OTHER);
        long part = duties.part(task, OTHER);
        duties.receive(clerk, part);
        duties.submit(clerk, part, new EntryText("All done.", "", "", true, List.of()));
        duties.approveAll(duties.district().head(OTHER));
        signIn(duties.district().clerk(LEAD));
        open("show=to-confirm");
        openFirst();

        assertThat($view(EntryCard.class).single().getElement().getTextRecursively())
                .contains("All done.");
        button("confirm.confirm").click();

        assertThat(workbench.mine().count(WorkReason.TO_CONFIRM)).isZero();
    }

    @Test
    void aUnitSaysThatItIsNotConcernedAndTheLeadAgrees() {
        TaskDetails task = duties.issue(1, DUE, LEAD, OTHER).getFirst();
        signIn(duties.district().clerk(OTHER));
        openFirst();
        button("workbench.unconcerned").click();
        test($view(TextArea.class).single()).setValue("No such cases here.");
        button("workbench.unconcerned.send").click();

        assertThat(workbench.mine().items()).isEmpty();
        signIn(duties.district().clerk(LEAD));
        open("show=to-confirm&part=" + duties.part(task, OTHER));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("No such cases here.");
        button("confirm.accept").click();

        assertThat(workbench.mine().count(WorkReason.TO_CONFIRM)).isZero();
    }

    @Test
    void theHeadOfTheLeadAppliesForClosingAndTheOfficeStrikesTheTaskOff() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor head = duties.district().head(LEAD);
        duties.receive(head, duties.part(task, LEAD));
        signIn(head);
        openFirst();
        button("closing.apply").click();
        assertThat($view(ClosingForm.class).all()).hasSize(1);
        button("closing.apply").click();
        assertThat($view(TextArea.class).single().isInvalid()).isTrue();
        test($view(TextArea.class).single()).setValue("Finished in June.");
        button("closing.apply").click();

        Actor office = duties.district().office();
        signIn(office);
        test($view(NativeButton.class).all().getFirst()).click();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Finished in June.");
        button("review.approve").click();

        assertThat(reviews.pending(PageRequest.of(0, 5))).isEmpty();
        assertThat($view(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void whatWaitsForADecisionStandsOnTheWorkbenchOfWhoeverDecides() {
        TaskDetails task = duties.issue(1, DUE, LEAD, OTHER).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        Actor head = duties.district().head(LEAD);
        Actor office = duties.district().office();
        duties.receive(clerk, duties.part(task, LEAD));
        long part = duties.part(task, OTHER);
        fixtures.callAs(
                clerk,
                () -> extensions.ask(new AskForExtension(
                        task.summary().id(), DUE.plusMonths(1), "The bids came late", "Two of three are done")));
        fixtures.callAs(duties.district().clerk(OTHER), () -> objections.raise(part, "Not ours"));
        signIn(office);
        assertThat($view(DecisionRow.class).all()).hasSize(1);

        signIn(head);
        test($(NativeButton.class, $view(DecisionRow.class).single()).single()).click();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("The bids came late");
        button("extension.sendOn").click();
        assertThat($view(DecisionRow.class).all()).isEmpty();

        signIn(office);
        assertThat($view(DecisionRow.class).all()).hasSize(2);
        test($(NativeButton.class, $view(DecisionRow.class).all().getFirst()).single())
                .click();
        button("extension.grant").click();
        assertThat($(Dialog.class).all()).hasSize(1);
    }

    @Test
    void aReminderIsShownAndAnswered() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        duties.receive(clerk, duties.part(task, LEAD));
        clock.setDate(LocalDate.of(2026, 8, 1));
        long plan = task.summary().planId();
        fixtures.callAs(duties.district().office(), () -> press.press(new PressLate(plan, Set.of(), "Report soon.")));
        signIn(clerk);

        ReminderBand band = $view(ReminderBand.class).single();
        assertThat(band.getElement().getTextRecursively()).contains("Report soon.");
        test($(TextField.class, band).single()).setValue("On Monday.");
        button("reminder.answer").click();

        assertThat(reminders.unanswered(PageRequest.of(0, 5))).isEmpty();
    }

    @Test
    void anEmptyListSaysWhenTheNextReportIsDue() {
        duties.district().clerk(LEAD);
        signIn(duties.district().clerk(LEAD));

        assertThat($view(EmptyState.class).single().getElement().getTextRecursively())
                .contains(Translations.text("workbench.empty"));
    }

    @Test
    void anotherUnitsPartIsNotFound() {
        TaskDetails task = duties.issue(1, DUE, LEAD, OTHER).getFirst();
        duties.receive(duties.district().clerk(LEAD), duties.part(task, LEAD));
        signIn(duties.district().clerk(OTHER));

        open("part=" + duties.part(task, LEAD));

        assertThat(getCurrentView()).isNotInstanceOf(WorkbenchView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(Translations.text("frame.notFound.title"));
    }

    private void signIn(Actor actor) {
        fixtures.actingAs(actor);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("workbench");
    }

    private static void open(String query) {
        UI.getCurrent().navigate(WorkbenchView.class, QueryParameters.fromString(query));
    }

    private void openFirst() {
        WorkRow row = $view(WorkRow.class).all().getFirst();
        test($(NativeButton.class, row).single()).click();
        assertThat($view(H2.class).all()).isNotEmpty();
    }

    private TextArea content() {
        return $view(TextArea.class).withClassName("content").single();
    }

    private void type(String text) {
        test(content()).setValue(text);
    }

    private void addFigure(String name, String amount, String classifier) {
        Component line = $view(FiguresField.class).single();
        List<TextField> texts = $(TextField.class, line).all();
        test(texts.getFirst()).setValue(name);
        test(texts.getLast()).setValue(classifier);
        $(BigDecimalField.class, line).last().setValue(new BigDecimal(amount));
        button("entry.figure.add").click();
    }

    private EntryDetails current(long part) {
        EntryDetails current = progress.form(part, null).current();
        assertThat(current).isNotNull();
        return Objects.requireNonNull(current);
    }

    private List<Button> buttons(String key) {
        // The button in the pane comes before the one at the foot.
        return $view(Button.class).withText(Translations.text(key)).all();
    }

    private ButtonTester<Button> button(String key) {
        return test($view(Button.class).withText(Translations.text(key)).single());
    }
}
