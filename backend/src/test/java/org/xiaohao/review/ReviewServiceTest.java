package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class ReviewServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final ReviewService reviews;
    private final TaskService tasks;
    private final TaskAmendmentService amendments;
    private final AttachmentService attachments;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    ReviewServiceTest(
            ReviewService reviews,
            TaskService tasks,
            TaskAmendmentService amendments,
            AttachmentService attachments,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.reviews = reviews;
        this.tasks = tasks;
        this.amendments = amendments;
        this.attachments = attachments;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局", "乙局").responsible("丙局", "丁局"))
                .issue();
    }

    @Test
    void theOfficeReturnsOnceThenApprovesAndUnitsThatNeverReportedAreRecorded() {
        plan.receive("1", "甲局", "乙局", "丙局");
        plan.report("1", "甲局", 2, "甲局情况");
        plan.report("1", "丙局", 2, "丙局情况");
        fixtures.actingAs(here.head("甲局"));
        long file = attachments
                .store(new UploadAttachment(
                        "完成.txt", "完成".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                .id();
        long first = reviews.apply(new ApplyForClosing(plan.task("1"), "基本完成", List.of(file)));
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.IN_REVIEW);
        assertThatThrownBy(() -> plan.apply("1", "甲局", "再次")).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> plan.report("1", "丙局", 2, "更正")).isInstanceOf(IllegalTransitionException.class);
        fixtures.actingAs(here.office());
        assertThat(reviews.pending(PAGE))
                .extracting(ClosingDetails::id, ClosingDetails::unitName, ClosingDetails::summary)
                .containsExactly(tuple(first, "甲局", "基本完成"));
        assertThat(reviews.openEvidence(first, file).reference().id()).isEqualTo(file);
        assertThatThrownBy(() -> reviews.returnForRework(first, " ")).isInstanceOf(InvalidInputException.class);
        reviews.returnForRework(first, "佐证不足");
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.OPEN);
        assertThatThrownBy(() -> reviews.approve(first)).isInstanceOf(IllegalTransitionException.class);
        long second = plan.apply("1", "甲局", "全部完成");
        reviews.approve(second);
        assertThat(reviews.pending(PAGE)).isEmpty();
        assertThat(reviews.latest(plan.task("1"))).get().satisfies(latest -> {
            assertThat(latest.state()).isEqualTo(ClosingState.APPROVED);
            assertThat(latest.summary()).isEqualTo("全部完成");
        });
        assertThat(plan.details("1").parts())
                .extracting(TaskDetails.Part::unitName, TaskDetails.Part::state)
                .containsExactly(
                        tuple("甲局", AssignmentState.COMPLETED),
                        tuple("乙局", AssignmentState.UNREPORTED),
                        tuple("丙局", AssignmentState.COMPLETED),
                        tuple("丁局", AssignmentState.UNREPORTED));
        assertThat(tasks.trail(plan.task("1"), Set.of(TrailKind.CLOSED), PAGE))
                .extracting(TrailItem::content)
                .containsExactly("乙局、丁局");
    }

    @Test
    void onlyTheHeadOfThePrimaryLeadApplies() {
        long task = plan.task("1");
        fixtures.actingAs(here.head("乙局"));
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(task, "完成", List.of())))
                .isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(task, " ", List.of())))
                .isInstanceOf(InvalidInputException.class);
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.OPEN);
        fixtures.actingAs(here.clerk("乙局"));
        long foreign = attachments
                .store(new UploadAttachment(
                        "乙局.txt", "乙局".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                .id();
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(task, "完成", List.of(foreign))))
                .isInstanceOf(NotFoundException.class);
        assertThat(reviews.latest(task)).isEmpty();
    }

    @Test
    void theClerkPreparesFromApprovedEntriesAndTheHeadSends() {
        plan.receive("1", "甲局", "丙局");
        plan.report("1", "甲局", 2, "甲局办成了");
        plan.report("1", "丙局", 2, "丙局办成了");
        long task = plan.task("1");
        fixtures.actingAs(here.clerk("甲局"));
        ClosingPreparation preparation = reviews.preparation(task);
        assertThat(preparation.summary()).isEqualTo("甲局办成了\n丙局：丙局办成了");
        assertThat(preparation.silent())
                .extracting(ClosingPreparation.UnitStanding::unitName)
                .containsExactly("乙局", "丁局");
        long silent = preparation.silent().getFirst().orgUnitId();
        long file = attachments
                .store(new UploadAttachment(
                        "完成.txt", "完成".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                .id();
        long request = reviews.apply(new ApplyForClosing(
                task,
                preparation.summary(),
                List.of(file),
                List.of(new TargetResult("培训不少于10场", "培训12场")),
                List.of(new WordOnUnit(silent, "乙局未承担具体工作"))));
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.OPEN);
        fixtures.actingAs(here.office());
        assertThat(reviews.latest(task)).as("not the office's yet").isEmpty();
        assertThatThrownBy(() -> reviews.details(request)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.openEvidence(request, file)).isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.head("甲局"));
        assertThat(reviews.prepared(PAGE)).extracting(ClosingDetails::id).containsExactly(request);
        reviews.send(request);
        fixtures.actingAs(here.office());
        assertThat(reviews.details(request)).satisfies(sent -> {
            assertThat(sent.words())
                    .extracting(ClosingDetails.UnitWord::unitName)
                    .containsExactly("乙局");
            assertThat(sent.results()).containsExactly(new TargetResult("培训不少于10场", "培训12场"));
            assertThat(sent.number()).isNull();
        });
        reviews.approve(request);
        assertThat(reviews.details(request).number()).isEqualTo(1);
    }

    @Test
    void whatTheOfficeHasNotDecidedOnIsTakenBack() {
        long request = plan.apply("1", "甲局", "完成");
        fixtures.actingAs(here.clerk("甲局"));
        reviews.withdraw(request);
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.OPEN);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> reviews.approve(request)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aNumberIsNeverGivenTwiceAndWhatWasWrongIsCorrectedOnRecord() {
        long first = plan.apply("1", "甲局", "培训12场");
        fixtures.actingAs(here.office());
        reviews.approve(first);
        int version = reviews.details(first).version();
        reviews.correct(new CorrectClosing(first, version, "培训11场", List.of(), "多计一场"));
        assertThat(reviews.details(first).summary()).isEqualTo("培训11场");
        assertThatThrownBy(() -> reviews.correct(new CorrectClosing(first, version, "培训10场", List.of(), "再改")))
                .isInstanceOf(org.xiaohao.shared.StaleDataException.class);
        assertThat(tasks.trail(plan.task("1"), Set.of(TrailKind.CLOSING_CORRECTED), PAGE))
                .extracting(TrailItem::before, TrailItem::after, TrailItem::content)
                .containsExactly(tuple("培训12场", "培训11场", "多计一场"));
        amendments.reopen(plan.task("1"), plan.details("1").version(), "复查");
        assertThat(reviews.details(first).state()).isEqualTo(ClosingState.REVOKED);
        long second = plan.apply("1", "甲局", "培训12场");
        fixtures.actingAs(here.office());
        reviews.approve(second);
        assertThat(reviews.details(second).number()).isEqualTo(2);
    }

    @Test
    void theQueueTakesNoMoreStatementsForMoreRows() {
        IssuedPlan large = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("乙局"))
                .task("3", task -> task.lead("丙局"))
                .issue();
        plan.apply("1", "甲局", "完成");
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> reviews.pending(PAGE));
        large.apply("1", "甲局", "完成");
        large.apply("2", "乙局", "完成");
        large.apply("3", "丙局", "完成");
        assertThat(reviews.pending(PAGE)).hasSize(4);
        assertThat(StatementCount.of(() -> reviews.pending(PAGE))).isEqualTo(few);
    }
}
