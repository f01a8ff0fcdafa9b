package org.xiaohao.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.ReportedPlan;
import org.xiaohao.report.StatementKind;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.review.CorrectClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@SuppressWarnings("NullAway.Init")
class ReportViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ReportService reports;

    @Autowired
    private YearRecordService records;

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
    private ReportedPlan.Made plan;

    /** 0 until it was looked up. */
    private long resultId;

    @BeforeEach
    void oneTaskIsClosed() {
        place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        plan = reported.issue(place);
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("压减材料46件。"));
        reported.close(plan, "压减审批材料", "压减材料46件。");
    }

    @Test
    void theOfficeDraftsTheReportAndSeesWhatIsMissing() {
        fixtures.actingAs(place.office());
        navigate(ReportView.class);
        test(button("report.draft")).click();

        assertThat(blocks()).extracting(block -> block.statement().text()).anyMatch(text -> text.contains("压减材料46件"));
        assertThat(texts())
                .contains(Translations.text(
                        "report.missing.parts",
                        2,
                        Translations.label(PartKind.PROBLEMS)
                                + Translations.text("report.comma")
                                + Translations.label(PartKind.RESPONSIBILITY)));
    }

    @Test
    void aParagraphLeadsToTheTaskItRestsOn() {
        open();
        $view(ReportPaper.class).single().goTo(result().id());
        assertThat($view(Anchor.class).all()).extracting(Anchor::getHref).contains("tasks/" + plan.task("压减审批材料"));
    }

    @Test
    void allThatChangedIsTakenOverAtOnce() {
        open();
        fixtures.actingAs(place.office());
        var closing = review.latest(plan.task("压减审批材料")).orElseThrow();
        review.correct(new CorrectClosing(closing.id(), closing.version(), "压减材料51件。", List.of(), "更正"));
        navigate(ReportView.class);
        assertThat(texts()).anyMatch(text -> text.contains(Translations.text("report.stale.some", 1)));
        test(button("report.stale.all")).click();
        assertThat(blocks()).extracting(block -> block.statement().text()).anyMatch(text -> text.contains("51"));
        assertThat(blocks()).noneMatch(block -> block.statement().stale());
    }

    @Test
    void whatIsNoticedStandsBesideTheStatementAndIsLeftWithAReason() {
        open();
        type("审查文件100件，其中规范性文件60件、合同30件、协议20件。");
        test(button("report.save")).click();
        $view(ReportPaper.class).single().goTo(result().id());
        assertThat($view(Div.class).all()).anyMatch(line -> line.hasClassName("finding"));
        TextField reason = $view(TextField.class).all().stream()
                .filter(field -> Translations.text("report.findings.reason").equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(reason).setValue("有10件两类兼有");
        test($view(Button.class)
                        .withText(Translations.text("report.findings.settle"))
                        .all()
                        .getFirst())
                .click();
        assertThat($view(Div.class).all())
                .extracting(Div::getText)
                .contains(Translations.text("report.findings.settled", "有10件两类兼有"));
    }

    @Test
    void savingOneRecordKeepsWhatIsTypedInAnother() {
        open();
        test(button("report.material")).click();
        Button add =
                $(Button.class).withText(Translations.text("report.acts.add")).single();
        test(add).click();
        test(add).click();
        test(acts().get(0)).setValue("研究议题。");
        test(acts().get(1)).setValue("听取汇报。");
        test($(Button.class).withText(Translations.text("report.save")).all().getFirst())
                .click();
        assertThat(acts()).extracting(TextField::getValue).containsExactly("研究议题。", "听取汇报。");
        assertThat(records.acts(2026)).hasSize(1);
    }

    @Test
    void aParagraphIsRewordedInItsPlace() {
        open();
        type("材料少了四成。");
        test(button("report.save")).click();

        assertThat(result().text()).isEqualTo("材料少了四成。");
        assertThat($view(StatementEditor.class).all()).isEmpty();
    }

    @Test
    void theSecondSaverSeesBothTextsAndChooses() {
        open();
        type("我的文字");
        reports.editStatement(new EditStatement(result().id(), result().version(), result().lead(), "对方的文字"));
        test(button("report.save")).click();

        assertThat($view(StatementEditor.class).single().text()).isEqualTo("我的文字");
        assertThat(result().text()).isEqualTo("对方的文字");
        test(button("report.conflict.mine")).click();
        assertThat(result().text()).isEqualTo("我的文字");
    }

    @Test
    void draftingAgainSaysHowMuchStaysAndKeepsIt() {
        open();
        reports.editStatement(new EditStatement(result().id(), result().version(), result().lead(), "改写"));
        test(button("report.again")).click();
        ConfirmDialog question = $(ConfirmDialog.class).single();
        assertThat($(Div.class, question).all())
                .extracting(Div::getText)
                .contains(Translations.text("report.again.text", 1, 0));
        test(question).confirm();
        assertThat(result().text()).isEqualTo("改写");
    }

    @Test
    void aRemovedParagraphCanBePutBack() {
        open();
        $view(ReportPaper.class).single().goTo(result().id());
        test(button("report.remove")).click();
        assertThat(details().removed()).isEqualTo(1);
        test($view(Button.class)
                        .withText(Translations.text("report.status.restore", 1))
                        .single())
                .click();
        assertThat(details().removed()).isZero();
    }

    @Test
    void aLeaderReadsAndExportsButChangesNothing() {
        fixtures.actingAs(place.office());
        reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        fixtures.actingAs(place.leader());
        navigate(ReportView.class);

        $view(ReportPaper.class).single().goTo(result().id());
        assertThat($view(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain(
                        Translations.text("report.again"),
                        Translations.text("report.edit"),
                        Translations.text("report.remove"));
        assertThat($view(ExportMenu.class).single().isVisible()).isTrue();
    }

    @Test
    void withoutAnIssuedPlanThereIsNothingToReport() {
        fixtures.actingAs(fixtures.jurisdiction().office());
        navigate(ReportView.class);
        assertThat($view(EmptyState.class).single().isVisible()).isTrue();
        assertThat($view(Button.class)
                        .withText(Translations.text("report.draft"))
                        .all())
                .isEmpty();
    }

    private List<TextField> acts() {
        return $(TextField.class).all().stream()
                .filter(field -> Translations.text("report.acts.text").equals(field.getLabel()))
                .toList();
    }

    private void open() {
        fixtures.actingAs(place.office());
        reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        navigate(ReportView.class);
    }

    private void type(String words) {
        $view(ReportPaper.class).single().edit(result().id());
        test($view(TextArea.class).single()).setValue(words);
    }

    private Button button(String key) {
        return $view(Button.class).withText(Translations.text(key)).single();
    }

    private List<StatementBlock> blocks() {
        return $view(StatementBlock.class).all();
    }

    private List<String> texts() {
        return $view(Span.class).all().stream().map(Span::getText).toList();
    }

    private ReportDetails details() {
        return reports.findByYear(2026).orElseThrow();
    }

    /** The paragraph about the closed task, also when it was reworded. */
    private ReportStatement result() {
        ReportStatement result = details().statements().stream()
                .filter(statement -> resultId == 0 ? tellsOfTheClosedTask(statement) : statement.id() == resultId)
                .findFirst()
                .orElseThrow();
        resultId = result.id();
        return result;
    }

    private static boolean tellsOfTheClosedTask(ReportStatement statement) {
        return statement.kinds().contains(PartKind.RESULTS)
                && statement.kind() == StatementKind.PARAGRAPH
                && (statement.lead() + statement.text()).contains("压减材料");
    }
}
