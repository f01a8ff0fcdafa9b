package org.xiaohao.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportAct;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportState;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.ReportVersionSummary;
import org.xiaohao.report.ReportedPlan;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** A report goes its way on its page, and is compared with how it once read. */
@UiTest
@SuppressWarnings("NullAway.Init")
class ReportLifeTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportStateService states;

    @Autowired
    private ReportVersionService versions;

    @Autowired
    private PlanService plans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ProgressService progress;

    @Autowired
    private ReviewService review;

    private TestJurisdiction place;
    private long id;

    @BeforeEach
    void aReportWithEveryPartIsDrafted() {
        place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        ReportedPlan.Made plan = reported.issue(place);
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        fixtures.actingAs(place.office());
        id = reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        for (ReportStatement missing : details().statements()) {
            if (missing.missing()) {
                reports.editStatement(new EditStatement(missing.id(), missing.version(), "", "由人补充的一段文字。"));
            }
        }
    }

    @Test
    void theOfficeHasOneMainButtonAndTheLeaderSigns() {
        navigate(ReportView.class);
        assertThat(main()).isEqualTo(Translations.label(ReportAct.DISCUSS));
        press(ReportAct.DISCUSS);
        assertThat(main()).isEqualTo(Translations.label(ReportAct.SUBMIT));
        press(ReportAct.SUBMIT);
        assertThat(main()).isEmpty();
        fixtures.actingAs(place.leader());
        navigate(ReportView.class);
        assertThat(main()).isEqualTo(Translations.label(ReportAct.SIGN));
        press(ReportAct.SIGN);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(details().standing().state()).isEqualTo(ReportState.SIGNED);
        assertThat(current())
                .isEqualTo(Translations.text("report.flow.version", Translations.label(ReportState.SIGNED), 3));
        assertThat($view(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(words -> words.contains(details().standing().hash().substring(0, 16)));
    }

    @Test
    void aSignedReportOffersNothingThatWouldChangeIt() {
        sign();
        navigate(ReportView.class);
        $view(ReportPaper.class).single().goTo(paragraph().id());
        assertThat($view(StatementEditor.class).all()).isEmpty();
        assertThat($view(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain(Translations.text("report.edit"), Translations.text("report.again"));
        assertThat(main()).isEqualTo(Translations.label(ReportAct.REPORT));
        press(ReportAct.REOPEN);
        TextArea reason = $(TextArea.class).single();
        test(reason).setValue("上级要求补充数据");
        test($(Button.class)
                        .withText(Translations.text("report.reopen.confirm"))
                        .all()
                        .getLast())
                .click();
        assertThat(details().standing().state()).isEqualTo(ReportState.DISCUSSION);
        assertThat(main()).isEqualTo(Translations.label(ReportAct.SUBMIT));
    }

    @Test
    void aReportIsPublishedAfterItWasLookedAtForSecrets() {
        sign();
        states.report(id);
        navigate(ReportView.class);
        press(ReportAct.PUBLISH);
        List<Button> before =
                $(Button.class).withText(Translations.label(ReportAct.PUBLISH)).all();
        assertThat(before).as("only that of the strip").hasSize(1);
        test($(Checkbox.class).single()).click();
        assertThat(details().standing().state()).isEqualTo(ReportState.REPORTED);
        test($(Button.class)
                        .withText(Translations.label(ReportAct.PUBLISH))
                        .all()
                        .getLast())
                .click();
        assertThat(details().standing().state()).isEqualTo(ReportState.PUBLISHED);
    }

    @Test
    void nothingIsDoneWithTheReportWhileSomebodyTypesInIt() {
        versions.keep(id, "初稿");
        navigate(ReportView.class);
        ReportPaper paper = $view(ReportPaper.class).single();
        paper.edit(told().id());
        test($view(TextArea.class).all().getLast()).setValue("正在改写的文字。");
        openVersions(1);
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        press(ReportAct.DISCUSS);
        assertThat(details().standing().state()).isEqualTo(ReportState.DRAFT);
        assertThat($view(TextArea.class).all()).extracting(TextArea::getValue).contains("正在改写的文字。");
    }

    @Test
    void aVersionIsNotOfferedAsAFileOfChangesAgainstItself() {
        versions.keep(id, "初稿");
        UI.getCurrent().navigate("report/compare", QueryParameters.fromString("report=" + id + "&from=1&to=1"));
        assertThat(links()).doesNotContain(Translations.text("report.compare.tracked"));
        UI.getCurrent().navigate("report/compare", QueryParameters.fromString("report=" + id + "&from=1&to=0"));
        assertThat(links()).contains(Translations.text("report.compare.tracked"));
    }

    private List<String> links() {
        return $view(Anchor.class).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aVersionIsKeptComparedAndBroughtBack() {
        navigate(ReportView.class);
        openVersions(0);
        test($(TextField.class).all().stream()
                        .filter(field ->
                                Translations.text("report.versions.name").equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue("处务会后");
        test(button("report.versions.keep")).click();
        assertThat(kept()).extracting(ReportVersionSummary::name).containsExactly("处务会后");
        ReportStatement told = told();
        reports.editStatement(new EditStatement(told.id(), told.version(), told.lead(), "压减审批材料51件。"));
        UI.getCurrent().navigate("report/compare", QueryParameters.fromString("report=" + id + "&from=1&to=0"));
        String paper = $view(ComparePaper.class).single().getElement().getOuterHTML();
        assertThat(paper).contains("<del>46</del>", "<ins>51</ins>");
        navigate(ReportView.class);
        openVersions(1);
        test(button("report.version.restore")).click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(told().text()).contains("46");
        assertThat(kept()).hasSize(3);
    }

    @Test
    void theOfficeSetsTheDays() {
        navigate(ReportView.class);
        test($view(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(Translations.text("report.days.title")::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        List<IntegerField> fields = $(IntegerField.class).all();
        test(fields.get(0)).setValue(2);
        test(fields.get(1)).setValue(30);
        test($(Button.class).withText(Translations.text("report.save")).all().getLast())
                .click();
        assertThat(fields.get(0).isInvalid()).isTrue();
        test(fields.get(1)).setValue(15);
        test($(Button.class).withText(Translations.text("report.save")).all().getLast())
                .click();
        assertThat(details().standing().reportBefore()).hasToString("2027-02-15");
    }

    private void sign() {
        fixtures.actingAs(place.office());
        states.submit(id);
        fixtures.actingAs(place.leader());
        states.sign(id, details().standing().hash());
        fixtures.actingAs(place.office());
    }

    private void openVersions(int number) {
        test($view(Button.class)
                        .withText(Translations.text("report.versions", number))
                        .single())
                .click();
    }

    private void press(ReportAct act) {
        test($view(Button.class).withText(Translations.label(act)).single()).click();
    }

    private Button button(String key) {
        return $(Button.class).withText(Translations.text(key)).single();
    }

    /** What the main button of the strip says; empty where there is none. */
    private String main() {
        return $view(Button.class).all().stream()
                .filter(button -> button.hasThemeName("primary"))
                .map(Button::getText)
                .reduce("", (one, other) -> one + other);
    }

    private String current() {
        return $view(ListItem.class).all().stream()
                .filter(item -> item.hasClassName("current"))
                .map(ListItem::getText)
                .findFirst()
                .orElseThrow();
    }

    private List<ReportVersionSummary> kept() {
        return versions.list(id, PageRequest.of(0, 20)).getContent();
    }

    private ReportDetails details() {
        return reports.find(id);
    }

    private ReportStatement paragraph() {
        return details().statements().stream()
                .filter(statement -> statement.level() == 0)
                .findFirst()
                .orElseThrow();
    }

    private ReportStatement told() {
        return details().statements().stream()
                .filter(statement ->
                        statement.text().contains("46") || statement.text().contains("51"))
                .findFirst()
                .orElseThrow();
    }
}
