package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** What heads and the office decide on: a quarter's reports, a call for help, a wrong figure, a merger of two units. */
@Import(BackendTestConfiguration.class)
class DecisionsIT extends BrowserTest {

    private static final String LEAD = "司法局";
    private static final String UNIT = "民政局";
    private static final String SUCCESSOR = "社会工作局";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ProgressService progress;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private MutableClock clock;

    private Duties duties;
    private List<TaskDetails> plan;

    @BeforeEach
    void aPlanIsUnderWay() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        duties = new Duties(beans);
        plan = duties.issue(11, LocalDate.of(2026, 11, 30), LEAD, UNIT);
        plan.forEach(task -> duties.receive(duties.district().clerk(UNIT), duties.part(task, UNIT)));
        clock.setDate(LocalDate.of(2026, 4, 7));
    }

    private long report(int task) {
        Figure figure = new Figure("培训", BigDecimal.TEN, "场", Qualifier.EXACT);
        EntryText text = new EntryText("第" + (task + 1) + "项培训10场。", "", "", false, List.of(figure));
        return duties.submit(duties.district().clerk(UNIT), duties.part(plan.get(task), UNIT), text)
                .entryId();
    }

    @Test
    void aHeadApprovesTenAndReturnsOneFromOnePage() {
        List<Long> entries = Stream.iterate(0, task -> task + 1)
                .limit(plan.size())
                .map(this::report)
                .toList();
        Actor head = duties.district().head(UNIT);

        as(head);
        open("workbench");
        toApprove();
        button("approval.readTogether", 11).click();
        Locator blocks = page.locator(".batch-entry");
        assertThat(blocks).hasCount(11);
        screenshot("decisions-batch");
        Locator fifth = blocks.nth(4);
        fifth.getByText(Translations.text("approval.return")).first().click();
        fifth.locator("textarea").fill("请写明培训对象。");
        screenshot("decisions-batch-return");
        fifth.locator("vaadin-button[theme~=primary]").click();
        seeNotice("approval.returnedOne", "5");
        toApprove();
        button("approval.readTogether", 10).click();
        assertThat(blocks).hasCount(10);
        button("approval.approveMany", 10).click();
        seeNotice("approval.approvedMany", 10);
        screenshot("decisions-batch-done");

        List<EntryState> states = fixtures.callAs(
                head,
                () -> entries.stream()
                        .map(entry -> progress.details(entry).state())
                        .toList());
        assertThat(states).filteredOn(EntryState.APPROVED::equals).hasSize(10);
        assertThat(states.get(4)).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void helpIsAskedForAndGivenByTheOffice() {
        long task = plan.getFirst().summary().id();

        as(duties.district().clerk(UNIT));
        open("tasks/" + task);
        page.locator(".task-bar vaadin-menu-bar-button").first().click();
        menu("coordination.ask");
        dialog().getByText(
                        Translations.text("CoordinationAddressee.OFFICE"),
                        new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog().locator("vaadin-text-area textarea").fill("办公用房需机关事务部门调剂。");
        screenshot("decisions-coordination-ask");
        confirm();
        screenshot("decisions-coordination-asked");

        as(duties.district().office());
        open("workbench");
        page.locator(".work-row .open").first().click();
        settle();
        screenshot("decisions-coordination-office");
        open("tasks/" + task);
        page.locator(".coordination > header vaadin-button[theme~=primary]").click();
        dialog().locator("vaadin-text-area textarea").fill("已协调机关事务部门调剂两间。");
        confirm();
        assertThat(page.locator(".timeline")).containsText("已协调机关事务部门调剂两间。");
        screenshot("decisions-coordination-answered");
    }

    @Test
    void aFigureOfAClosedTaskIsCorrectedInJanuary() {
        report(0);
        duties.approveAll(duties.district().head(UNIT));
        long task = plan.getFirst().summary().id();
        fixtures.callAs(duties.district().head(LEAD), () -> reviews.apply(new ApplyForClosing(task, "完成", List.of())));
        fixtures.callAs(duties.district().office(), () -> {
            reviews.approve(reviews.pending(PageRequest.of(0, 1))
                    .getContent()
                    .getFirst()
                    .id());
            return true;
        });
        clock.setDate(LocalDate.of(2027, 1, 12));

        as(duties.district().office());
        open("tasks/" + task);
        button("task.entry.open").click();
        settle();
        page.locator(".entry-details")
                .getByRole(AriaRole.BUTTON, named(Translations.text("task.entry.correct")))
                .click();
        dialog().locator("vaadin-text-area textarea").first().fill("第1项培训9场。");
        dialog().locator("vaadin-big-decimal-field input").fill("9");
        dialog().locator("vaadin-text-area textarea").last().fill("1场重复统计");
        screenshot("decisions-correction");
        confirm();
        assertThat(page.locator(".timeline")).containsText(Translations.text("TrailKind.PROGRESS_CORRECTED"));
        screenshot("decisions-corrected");

        List<EntryDetails> inForce = fixtures.callAs(
                duties.district().office(),
                () -> progress.approved(task, PageRequest.of(0, 10)).getContent());
        assertThat(inForce)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text().figures())
                        .singleElement()
                        .satisfies(figure -> assertThat(figure.amount()).isEqualByComparingTo("9")));
    }

    @Test
    void theOpenDutiesOfAUnitThatIsMergedGoToItsSuccessor() {
        report(0);
        duties.approveAll(duties.district().head(UNIT));
        duties.district().unit(SUCCESSOR);
        long task = plan.getFirst().summary().id();

        as(duties.district().office());
        open("admin/succession");
        Locator boxes = page.locator("vaadin-combo-box input");
        choose(boxes.first(), UNIT);
        choose(boxes.nth(1), SUCCESSOR);
        screenshot("decisions-merger");
        button("succession.move").click();
        dialog().locator("vaadin-text-area textarea").fill("机构改革方案");
        screenshot("decisions-merger-asked");
        confirm();
        screenshot("decisions-merged");

        TaskDetails now = fixtures.callAs(duties.district().office(), () -> tasks.details(task));
        assertThat(now.parts()).extracting(TaskDetails.Part::unitName).contains(SUCCESSOR);
        open("tasks/" + task);
        assertThat(page.locator(".timeline")).containsText(UNIT);
        screenshot("decisions-merged-task");
    }

    private void toApprove() {
        page.locator(".tiles")
                .getByText(Translations.text("WorkReason.TO_APPROVE"), new Locator.GetByTextOptions().setExact(true))
                .click();
        settle();
    }

    private void as(Actor person) {
        page.context().clearCookies();
        signInAs(person);
    }

    private void menu(String key) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text(key))
                                .setExact(true))
                .click();
    }

    private void confirm() {
        Locator confirm = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        confirm.click();
        confirm.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
    }
}
