package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class ProgressServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final ProgressService progress;
    private final AttachmentService attachments;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final OrgUnitService units;
    private final MutableClock clock;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    ProgressServiceTest(
            ProgressService progress,
            AttachmentService attachments,
            Fixtures fixtures,
            PlanFixture fixture,
            OrgUnitService units,
            MutableClock clock) {
        this.progress = progress;
        this.attachments = attachments;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsIssuedAndReceived() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        fixtures.actingAs(here.clerk("乙局"));
    }

    private SaveEntry over(@Nullable Long entry, int version, String text) {
        return new SaveEntry(plan.partId("1", "乙局"), plan.period(2).id(), entry, version, EntryText.of(text));
    }

    private EntryForm form() {
        return progress.form(plan.partId("1", "乙局"), null);
    }

    private EntryDetails current() {
        return Objects.requireNonNull(form().current());
    }

    @Test
    void theClerkWritesTheHeadApprovesAndEverybodyOfTheTaskReads() {
        long part = plan.partId("1", "乙局");
        long period = plan.period(2).id();
        EntryText text = new EntryText(
                "培训3场",
                "经费不足",
                "继续",
                false,
                List.of(new Figure("培训", new BigDecimal("3.50"), "场", Qualifier.AT_LEAST)));
        SavedEntry saved = progress.save(new SaveEntry(part, period, null, 0, text));
        long file = upload("照片.txt");
        progress.attach(saved.entryId(), file);
        EntryDetails draft = current();
        assertThat(draft.text().figures())
                .containsExactly(new Figure("培训", new BigDecimal("3.5"), "场", Qualifier.AT_LEAST));
        assertThat(draft.evidence()).hasSize(1);
        fixtures.actingAs(here.clerk("甲局"));
        assertThatThrownBy(() -> progress.details(saved.entryId())).isInstanceOf(NotFoundException.class);
        assertThat(progress.revisions(part, period)).isEmpty();
        fixtures.actingAs(here.clerk("乙局"));
        progress.submit(saved.entryId(), draft.version());
        fixtures.actingAs(here.head("乙局"));
        EntryDetails waiting = progress.awaitingApproval(PAGE).getContent().getFirst();
        progress.approve(waiting.id(), waiting.version());
        assertThat(progress.awaitingApproval(PAGE)).isEmpty();
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(progress.approved(plan.task("1"), PAGE))
                .extracting(EntryDetails::unitName, entry -> entry.text().content())
                .containsExactly(tuple("乙局", "培训3场"));
        assertThat(progress.openEvidence(saved.entryId(), file).reference().id())
                .isEqualTo(file);
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.IN_PROGRESS);
    }

    @Test
    void theSecondSaverIsToldAndTheFirstTextStays() {
        SavedEntry first = progress.save(over(null, 0, "第一稿"));
        clock.advance(Duration.ofMinutes(1));
        SavedEntry second = progress.save(over(first.entryId(), first.version(), "第二稿"));
        assertThatThrownBy(() -> progress.save(over(first.entryId(), first.version(), "旧稿")))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> progress.save(over(null, 0, "另起一稿"))).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> progress.submit(first.entryId(), first.version()))
                .isInstanceOf(StaleDataException.class);
        assertThat(current().text().content()).isEqualTo("第二稿");
        assertThat(current().version()).isEqualTo(second.version());
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentExactlyOneWins() throws Exception {
        assertThat(race("甲稿", "乙稿", null, 0)).containsExactlyInAnyOrder(true, false);
        EntryDetails read = current();
        clock.advance(Duration.ofMinutes(1));
        assertThat(race("丙稿", "丁稿", read.id(), read.version())).containsExactlyInAnyOrder(true, false);
        assertThat(progress.revisions(plan.partId("1", "乙局"), plan.period(2).id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text().content()).isIn("丙稿", "丁稿"));
    }

    /** Saves both texts at once and says of each whether it was stored. */
    private List<Boolean> race(String one, String other, @Nullable Long entry, int version) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Actor clerk = here.clerk("乙局");
        List<SaveEntry> commands =
                Stream.of(one, other).map(text -> over(entry, version, text)).toList();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<SavedEntry>> saves = commands.stream()
                    .map(command -> people.submit(() -> {
                        start.await();
                        return fixtures.callAs(clerk, () -> progress.save(command));
                    }))
                    .toList();
            return List.of(won(saves.getFirst()), won(saves.getLast()));
        }
    }

    private static boolean won(Future<SavedEntry> save) throws InterruptedException {
        try {
            save.get();
            return true;
        } catch (ExecutionException lost) {
            assertThat(lost.getCause()).isInstanceOf(StaleDataException.class);
            return false;
        }
    }

    @Test
    void aCorrectionOfAnApprovedEntryIsANewRevisionAndTheApprovedOneStaysUntilItIsApproved() {
        long approved = plan.report("1", "乙局", 2, "培训3场");
        SavedEntry correction = plan.write("1", "乙局", 2, "培训4场", false);
        assertThat(correction.entryId()).isNotEqualTo(approved);
        assertThat(progress.revisions(plan.partId("1", "乙局"), plan.period(2).id()))
                .extracting(
                        EntryDetails::revision,
                        EntryDetails::state,
                        entry -> entry.text().content())
                .containsExactly(tuple(1, EntryState.APPROVED, "培训3场"), tuple(2, EntryState.DRAFT, "培训4场"));
        assertThat(progress.approved(plan.task("1"), PAGE))
                .extracting(EntryDetails::id)
                .containsExactly(approved);
        clock.setDate(LocalDate.of(2026, 7, 20));
        assertThat(progress.form(plan.partId("1", "乙局"), plan.period(3).id()).previous())
                .isNotNull()
                .extracting(EntryDetails::id)
                .isEqualTo(approved);
        progress.submit(correction.entryId(), correction.version());
        plan.approve("乙局", correction.entryId());
        assertThat(progress.approved(plan.task("1"), PAGE))
                .extracting(EntryDetails::id)
                .containsExactly(correction.entryId());
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.ON_TIME);
    }

    @Test
    void whatTheHeadReturnsIsWrittenAnewAndWhatTheOfficeReturnsIsOwedAgain() {
        long first = plan.submit("1", "乙局", 2, "初稿", false);
        fixtures.actingAs(here.head("乙局"));
        progress.returnForRework(first, "数字不对");
        long second = plan.report("1", "乙局", 2, "改稿");
        assertThat(second).isNotEqualTo(first);
        assertThat(progress.details(first).returnReason()).isEqualTo("数字不对");
        assertThatThrownBy(() -> progress.returnForRework(second, "再改")).isInstanceOf(IllegalTransitionException.class);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> progress.returnApproved(first, "再改")).isInstanceOf(NotFoundException.class);
        progress.returnApproved(second, "缺佐证");
        clock.setDate(LocalDate.of(2026, 7, 12));
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.MISSING);
        long third = plan.report("1", "乙局", 2, "三稿");
        fixtures.actingAs(here.leader());
        assertThat(progress.revisions(plan.partId("1", "乙局"), plan.period(2).id()))
                .extracting(EntryDetails::id, EntryDetails::revision)
                .containsExactly(tuple(third, 3));
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.LATE);
    }

    @Test
    void anEntryOfAPartThatIsDoneIsNotReturned() {
        long entry = plan.reportDone("1", "乙局", 2, "已完成");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.SUBMITTED);
        plan.confirm("1", "甲局", "乙局");
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> progress.returnApproved(entry, "再改")).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> plan.write("1", "乙局", 2, "补充", false)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aSubmittedEntryIsTakenBackUntilItIsDecided() {
        long entry = plan.submit("1", "乙局", 2, "初稿", false);
        progress.withdraw(entry);
        assertThat(progress.details(entry).state()).isEqualTo(EntryState.DRAFT);
        assertThat(progress.details(entry).submittedAt()).isNull();
        long again = plan.submit("1", "乙局", 2, "二稿", false);
        assertThat(again).isEqualTo(entry);
        plan.approve("乙局", entry);
        assertThatThrownBy(() -> progress.withdraw(entry)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void nobodyReportsBeforeReceiptForAPeriodToComeOrForAnotherPlan() {
        IssuedPlan other = fixture.plan(here).task("1", task -> task.lead("乙局")).issue();
        long part = plan.partId("1", "乙局");
        long pending = other.partId("1", "乙局");
        long running = other.period(2).id();
        long coming = plan.period(3).id();
        assertThatThrownBy(() -> progress.save(new SaveEntry(pending, running, null, 0, EntryText.of("情况"))))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> progress.save(new SaveEntry(part, coming, null, 0, EntryText.of("情况"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.save(new SaveEntry(part, running, null, 0, EntryText.of("情况"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.form(part, coming)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void evidenceOfAnotherUnitIsRefused() {
        SavedEntry saved = progress.save(over(null, 0, "初稿"));
        fixtures.actingAs(here.clerk("甲局"));
        long foreign = upload("甲局.txt");
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> progress.attach(saved.entryId(), foreign)).isInstanceOf(NotFoundException.class);
        long own = upload("乙局.txt");
        progress.attach(saved.entryId(), own);
        progress.attach(saved.entryId(), own);
        assertThat(current().evidence()).hasSize(1);
        assertThatThrownBy(() -> progress.openEvidence(saved.entryId(), foreign))
                .isInstanceOf(NotFoundException.class);
        progress.detach(saved.entryId(), own);
        progress.attach(saved.entryId(), own);
        assertThat(current().evidence()).hasSize(1);
    }

    private long upload(String name) {
        return attachments
                .store(new UploadAttachment(name, "佐证材料".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                .id();
    }

    @Test
    void readingTakesNoMoreStatementsForMoreRows() {
        IssuedPlan large = largePlan(6);
        long task = plan.task("1");
        long largeTask = large.task("1");
        plan.report("1", "乙局", 2, "情况");
        for (int unit = 1; unit <= 6; unit++) {
            large.receive("1", "局" + unit);
            large.report("1", "局" + unit, 2, "情况" + unit);
        }
        fixtures.actingAs(here.leader());
        assertSame(() -> progress.approved(task, PAGE), () -> progress.approved(largeTask, PAGE));
        long one = withTargets("培训");
        long three = withTargets("培训", "读本", "宣传");
        fixtures.actingAs(here.leader());
        assertSame(() -> progress.indicators(one), () -> progress.indicators(three));
        large.receive("1", "甲局");
        large.receive("2", "甲局");
        large.receive("3", "甲局");
        fixtures.actingAs(here.head("甲局"));
        plan.submit("1", "甲局", 2, "情况", false);
        int few = StatementCount.of(() -> progress.awaitingApproval(PAGE));
        plan.approve(
                "甲局", progress.awaitingApproval(PAGE).getContent().getFirst().id());
        List.of("1", "2", "3").forEach(number -> large.submit(number, "甲局", 2, "情况", false));
        assertThat(progress.awaitingApproval(PAGE)).hasSize(3);
        assertThat(StatementCount.of(() -> progress.awaitingApproval(PAGE))).isEqualTo(few);
        long part = plan.partId("1", "甲局");
        int form = StatementCount.of(() -> progress.form(part, null));
        plan.write("1", "甲局", 2, "更正", false);
        plan.write("1", "甲局", 2, "再更正", false);
        assertThat(StatementCount.of(() -> progress.form(part, null))).isEqualTo(form);
    }

    @Test
    void approvedFiguresTellHowFarAnIndicatorHasCome() {
        clock.setDate(LocalDate.of(2026, 2, 2));
        IssuedPlan counted = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局").with(targets("培训", "读本")))
                .issue();
        clock.setDate(LocalDate.of(2026, 5, 6));
        counted.receive("1", "甲局", "乙局");
        long lead = figure(counted, "甲局", 1, "6");
        figure(counted, "乙局", 1, "5");
        counted.approve("甲局", lead);
        fixtures.actingAs(here.clerk("乙局"));

        List<IndicatorProgress> before = progress.indicators(counted.task("1"));

        assertThat(before).extracting(IndicatorProgress::reported).containsExactly(training("6"), null);
        assertThat(before.getFirst().standing()).isEqualTo(IndicatorProgress.Standing.NOT_REACHED);
        counted.approve("甲局", figure(counted, "甲局", 1, "8"));
        counted.approve("甲局", figure(counted, "甲局", 2, "3"));
        fixtures.actingAs(here.leader());
        IndicatorProgress after = progress.indicators(counted.task("1")).getFirst();
        assertThat(after.reported())
                .as("a correction takes the place of what it corrects")
                .isEqualTo(training("11"));
        assertThat(after.standing()).isEqualTo(IndicatorProgress.Standing.REACHED);
    }

    private long withTargets(String... names) {
        return fixture.plan(here)
                .task("1", task -> task.lead("甲局").with(targets(names)))
                .issue()
                .task("1");
    }

    private static TaskParticulars targets(String... names) {
        return new TaskParticulars(
                Stream.of(names)
                        .map(name ->
                                new IndicatorTarget(name, Comparison.AT_LEAST, BigDecimal.TEN, "场", Aggregation.SUM))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private static Figure training(String amount) {
        return new Figure("培训", new BigDecimal(amount), "场", Qualifier.EXACT);
    }

    /** Hands an entry with a figure to the head. */
    private long figure(IssuedPlan of, String unit, int sequence, String amount) {
        long part = of.partId("1", unit);
        long period = of.period(sequence).id();
        return fixtures.callAs(here.clerk(unit), () -> {
            EntryDetails before = progress.form(part, period).current();
            EntryText text = new EntryText("情况", "", "", false, List.of(training(amount)));
            SavedEntry saved = progress.save(new SaveEntry(
                    part, period, before == null ? null : before.id(), before == null ? 0 : before.version(), text));
            progress.submit(saved.entryId(), saved.version());
            return saved.entryId();
        });
    }

    private static void assertSame(Runnable few, Runnable many) {
        assertThat(StatementCount.of(many)).isPositive().isEqualTo(StatementCount.of(few));
    }

    private IssuedPlan largePlan(int count) {
        PlanFixture.Draft draft = fixture.plan(here);
        for (int i = 1; i <= 3; i++) {
            draft.task(String.valueOf(i), task -> {
                task.lead("甲局");
                for (int unit = 1; unit <= count; unit++) {
                    task.responsible("局" + unit);
                }
            });
        }
        return draft.issue();
    }

    @Test
    void inAUnitWhoseHeadLeavesItToTheClerksAReportGoesOutWhenItIsHandedIn() {
        fixtures.callAs(here.admin(), () -> {
            var unit = units.details(here.unit("乙局"));
            return units.update(new UpdateOrgUnit(
                    unit.id(),
                    unit.version(),
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.kind(),
                    unit.sortOrder(),
                    unit.aliases(),
                    false));
        });

        long entry = plan.submit("1", "乙局", 2, "培训3场", true);

        EntryDetails read = fixtures.callAs(here.office(), () -> progress.details(entry));
        assertThat(read.state()).isEqualTo(EntryState.APPROVED);
        assertThat(read.inForce()).isTrue();
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.SUBMITTED);
        fixtures.actingAs(here.head("乙局"));
        assertThat(progress.awaitingApproval(PAGE)).isEmpty();
    }
}
