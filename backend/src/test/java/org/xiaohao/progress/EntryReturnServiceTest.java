package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Whoever returns an entry chooses to which earlier step it goes. */
@BackendTest
@Tag("slow")
class EntryReturnServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final EntryReturnService returns;
    private final ProgressService progress;
    private final WorkbenchService workbench;
    private final ReviewService reviews;
    private final TaskService tasks;
    private final NotificationService notifications;
    private final JdbcTemplate jdbc;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    EntryReturnServiceTest(
            EntryReturnService returns,
            ProgressService progress,
            WorkbenchService workbench,
            ReviewService reviews,
            TaskService tasks,
            NotificationService notifications,
            JdbcTemplate jdbc,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.returns = returns;
        this.progress = progress;
        this.workbench = workbench;
        this.reviews = reviews;
        this.tasks = tasks;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = issue();
    }

    private IssuedPlan issue() {
        IssuedPlan issued = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局"))
                .issue();
        issued.receive("1", "甲局", "乙局", "丙局");
        return issued;
    }

    private boolean sendBack(Actor who, long entry, EntryStep to) {
        return fixtures.callAs(who, () -> {
            returns.sendBack(entry, to, "请核实场次");
            return true;
        });
    }

    private EntryState state(long entry) {
        return EntryState.valueOf(Objects.requireNonNull(
                jdbc.queryForObject("select state from progress_entry where id = ?", String.class, entry)));
    }

    private int version(Actor who, long entry) {
        return fixtures.callAs(who, () -> progress.details(entry).version());
    }

    /** An entry of 乙局 that lies where it lies in this state. */
    private long entryIn(IssuedPlan of, EntryState state) {
        return switch (state) {
            case DRAFT -> of.write("1", "乙局", 2, "情况", false).entryId();
            case SUBMITTED -> of.submit("1", "乙局", 2, "情况", false);
            case APPROVED -> of.report("1", "乙局", 2, "情况");
            case RETURNED -> returned(of, EntryStep.CLERK);
            case RETURNED_TO_HEAD -> returned(of, EntryStep.HEAD);
            case RETURNED_TO_LEAD -> returned(of, EntryStep.LEAD);
        };
    }

    private long returned(IssuedPlan of, EntryStep to) {
        long entry = of.report("1", "乙局", 2, "情况");
        sendBack(here.office(), entry, to);
        return entry;
    }

    /** Every state, every step, everybody: where it lies then, or why not. */
    @TestFactory
    Stream<DynamicTest> everyStateEveryStepEverybody() {
        Map<String, Actor> people = Map.of(
                "own clerk", here.clerk("乙局"),
                "own head", here.head("乙局"),
                "lead's clerk", here.clerk("甲局"),
                "lead's head", here.head("甲局"),
                "another unit's head", here.head("丙局"),
                "office", here.office(),
                "leader", here.leader());
        return people.entrySet().stream()
                .flatMap(person -> Stream.of(EntryState.values())
                        .flatMap(state -> Stream.of(EntryStep.values())
                                .map(step -> DynamicTest.dynamicTest(
                                        person.getKey() + " " + state + " to " + step,
                                        () -> check(person.getKey(), person.getValue(), state, step)))));
    }

    private void check(String who, Actor person, EntryState state, EntryStep step) {
        long entry = entryIn(issue(), state);
        Throwable refusal = catchThrowable(() -> sendBack(person, entry, step));
        boolean office = who.equals("office");
        boolean lead = who.startsWith("lead's");
        boolean out = state == EntryState.APPROVED || state == EntryState.RETURNED_TO_LEAD;
        if (who.equals("leader")) {
            assertThat(refusal).isInstanceOf(AccessDeniedException.class);
        } else if (!office && !lead || !out) {
            assertThat(refusal).isInstanceOf(NotFoundException.class);
        } else if (step == EntryStep.LEAD && (lead || state == EntryState.RETURNED_TO_LEAD)) {
            assertThat(refusal).isInstanceOf(InvalidInputException.class);
        } else {
            assertThat(refusal).isNull();
            assertThat(state(entry))
                    .isEqualTo(
                            switch (step) {
                                case CLERK -> EntryState.RETURNED;
                                case HEAD -> EntryState.RETURNED_TO_HEAD;
                                case LEAD -> EntryState.RETURNED_TO_LEAD;
                            });
            return;
        }
        assertThat(state(entry)).isEqualTo(state);
    }

    @Test
    void onlyStepsThatTookPartAreOffered() {
        long ofUnit = plan.report("1", "乙局", 2, "情况");
        long ofLead = plan.report("1", "甲局", 2, "情况");
        assertThat(steps(here.office(), ofUnit)).containsExactly(EntryStep.CLERK, EntryStep.HEAD, EntryStep.LEAD);
        assertThat(steps(here.clerk("甲局"), ofUnit)).containsExactly(EntryStep.CLERK, EntryStep.HEAD);
        assertThat(steps(here.office(), ofLead)).containsExactly(EntryStep.CLERK, EntryStep.HEAD);
        jdbc.update("update org_unit set head_approves = false where id = ?", here.unit("乙局"));
        assertThat(steps(here.office(), ofUnit)).containsExactly(EntryStep.CLERK, EntryStep.LEAD);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> returns.sendBack(ofUnit, EntryStep.HEAD, "请核实"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> returns.sendBack(ofUnit, EntryStep.CLERK, " "))
                .isInstanceOf(InvalidInputException.class);
        fixtures.actingAsNobody();
    }

    private List<EntryStep> steps(Actor who, long entry) {
        return fixtures.callAs(who, () -> returns.steps(entry));
    }

    @Test
    void whatComesBackToTheHeadIsLetOutAgainOrGoesOnToTheClerk() {
        long entry = returned(plan, EntryStep.HEAD);
        assertThat(plan.cell("1", "乙局", 2).state()).isNotEqualTo(CellState.ON_TIME);
        assertThat(work("乙局")).contains(tuple(WorkReason.TO_APPROVE, "请核实场次"));
        assertThat(fixtures.callAs(here.head("乙局"), () -> progress.awaitingApproval(PAGE))
                        .getContent())
                .extracting(EntryDetails::id, EntryDetails::returnReason)
                .containsExactly(tuple(entry, "请核实场次"));
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> progress.withdraw(entry)).as("it had gone out").isInstanceOf(RuntimeException.class);
        fixtures.actingAs(here.head("乙局"));
        progress.approve(entry, progress.details(entry).version());
        fixtures.actingAsNobody();
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.ON_TIME);

        sendBack(here.clerk("甲局"), entry, EntryStep.HEAD);
        fixtures.callAs(here.head("乙局"), () -> {
            progress.returnForRework(entry, "改场次");
            return true;
        });
        assertThat(state(entry)).isEqualTo(EntryState.RETURNED);
        assertThat(work("乙局")).contains(tuple(WorkReason.RETURNED, "改场次"));
    }

    private List<org.assertj.core.groups.Tuple> work(String unit) {
        return fixtures.callAs(here.head(unit), () -> workbench.mine().items()).stream()
                .map(item -> tuple(item.reason(), item.words()))
                .toList();
    }

    @Test
    void whatComesBackToTheLeadCountsNoMoreUntilTheLeadPassesItOn() {
        long entry = returned(plan, EntryStep.LEAD);
        assertThat(plan.cell("1", "乙局", 2).state())
                .as("the unit has done its own")
                .isEqualTo(CellState.ON_TIME);
        assertThat(approved(here.office())).isEmpty();
        assertThat(work("甲局")).contains(tuple(WorkReason.TO_CHECK, "请核实场次"));
        assertThat(withLead(here.clerk("甲局"))).containsExactly(entry);
        assertThat(withLead(here.office())).containsExactly(entry);
        assertThat(withLead(here.leader())).containsExactly(entry);
        assertThat(withLead(here.clerk("丙局"))).isEmpty();
        fixtures.actingAs(here.clerk("丙局"));
        assertThatThrownBy(() -> progress.details(entry)).isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> reviews.apply(new ApplyForClosing(plan.task("1"), "完成", List.of())))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("closing-with-lead"));
        fixtures.actingAsNobody();

        fixtures.callAs(here.clerk("甲局"), () -> {
            returns.passOn(entry, progress.details(entry).version());
            return true;
        });
        assertThat(state(entry)).isEqualTo(EntryState.APPROVED);
        assertThat(approved(here.office())).containsExactly(entry);
        assertThat(work("甲局")).extracting(item -> item.toList().getFirst()).doesNotContain(WorkReason.TO_CHECK);
    }

    private List<Long> approved(Actor who) {
        return fixtures.callAs(
                who,
                () -> progress.approved(plan.task("1"), PAGE)
                        .map(EntryDetails::id)
                        .getContent());
    }

    private List<Long> withLead(Actor who) {
        return fixtures.callAs(who, () -> returns.withLead(plan.task("1"))).stream()
                .map(EntryDetails::id)
                .toList();
    }

    @Test
    void theRightPeopleAreToldAndTheTrailSaysWhereItLies() {
        long entry = plan.report("1", "乙局", 2, "情况");
        sendBack(here.office(), entry, EntryStep.LEAD);
        sendBack(here.clerk("甲局"), entry, EntryStep.HEAD);
        int read = version(here.head("乙局"), entry);
        fixtures.callAs(here.head("乙局"), () -> {
            progress.approve(entry, read);
            return true;
        });
        sendBack(here.office(), entry, EntryStep.LEAD);
        fixtures.callAs(here.head("甲局"), () -> {
            returns.passOn(entry, progress.details(entry).version());
            return true;
        });
        sendBack(here.office(), entry, EntryStep.CLERK);

        fixtures.actingAs(here.office());
        assertThat(tasks.trail(
                        plan.task("1"),
                        Set.of(
                                TrailKind.PROGRESS_RETURNED,
                                TrailKind.PROGRESS_RETURNED_TO_HEAD,
                                TrailKind.PROGRESS_RETURNED_TO_LEAD,
                                TrailKind.PROGRESS_PASSED_ON),
                        PAGE))
                .extracting(item -> item.kind())
                .containsExactly(
                        TrailKind.PROGRESS_RETURNED,
                        TrailKind.PROGRESS_PASSED_ON,
                        TrailKind.PROGRESS_RETURNED_TO_LEAD,
                        TrailKind.PROGRESS_RETURNED_TO_HEAD,
                        TrailKind.PROGRESS_RETURNED_TO_LEAD);
        fixtures.actingAsNobody();
        new EventDelivery(jdbc).await();
        assertThat(told(here.clerk("甲局"), MessageKind.PROGRESS_RETURNED_TO_LEAD))
                .isEqualTo(2);
        assertThat(told(here.head("乙局"), MessageKind.PROGRESS_RETURNED_TO_HEAD)).isOne();
        assertThat(told(here.clerk("乙局"), MessageKind.PROGRESS_RETURNED_TO_HEAD))
                .isZero();
        assertThat(told(here.clerk("乙局"), MessageKind.PROGRESS_RETURNED)).isOne();
        assertThat(told(here.office(), MessageKind.PROGRESS_PASSED_ON)).isOne();
    }

    private long told(Actor who, MessageKind kind) {
        return fixtures.callAs(who, () -> notifications.list(PAGE)).stream()
                .filter(message -> message.kind() == kind)
                .count();
    }

    @Test
    void whatLiesWithTheLeadIsPassedOnAlsoWhereThePartHasEnded() {
        long entry = returned(plan, EntryStep.LEAD);
        jdbc.update("update assignment set state = 'COMPLETED' where id = ?", plan.partId("1", "乙局"));
        assertThat(steps(here.office(), entry)).as("nobody could write it anew").isEmpty();
        fixtures.callAs(here.clerk("甲局"), () -> {
            returns.passOn(entry, progress.details(entry).version());
            return true;
        });
        assertThat(state(entry)).isEqualTo(EntryState.APPROVED);
        assertThat(approved(here.office())).containsExactly(entry);
    }

    @Test
    void aPreparedClosingIsNotSentOnWhileAnEntryLiesWithTheLead() {
        long entry = plan.report("1", "乙局", 2, "情况");
        plan.report("1", "甲局", 2, "情况");
        long request = fixtures.callAs(
                here.clerk("甲局"), () -> reviews.apply(new ApplyForClosing(plan.task("1"), "完成", List.of())));
        sendBack(here.office(), entry, EntryStep.LEAD);
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> reviews.send(request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("closing-with-lead"));
        returns.passOn(entry, progress.details(entry).version());
        reviews.send(request);
        fixtures.actingAsNobody();
    }

    @Test
    void whatCameBackToAHeadWhomTheUnitHasNoMoreIsTheClerksToWriteAnew() {
        long entry = returned(plan, EntryStep.HEAD);
        jdbc.update(
                "update account set active = false where id = ?",
                here.head("乙局").accountId());
        Actor clerk = here.clerk("乙局");
        assertThat(fixtures.callAs(clerk, () -> workbench.mine().items()))
                .extracting(WorkItem::reason, WorkItem::words)
                .contains(tuple(WorkReason.RETURNED, "请核实场次"));
        EntryForm form = fixtures.callAs(
                clerk,
                () -> progress.form(plan.partId("1", "乙局"), plan.period(2).id()));
        assertThat(form.mayType()).isTrue();
        assertThat(form.isReturned()).isTrue();
        SavedEntry anew = fixtures.callAs(
                clerk,
                () -> progress.save(new SaveEntry(
                        plan.partId("1", "乙局"),
                        plan.period(2).id(),
                        entry,
                        progress.details(entry).version(),
                        EntryText.of("核实后12场"))));
        assertThat(anew.entryId()).isNotEqualTo(entry);
        assertThat(state(entry)).isEqualTo(EntryState.RETURNED);
        assertThat(state(anew.entryId())).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void aUnitThatLeadsByNowHasNothingOfItsOwnToCheck() {
        returned(plan, EntryStep.LEAD);
        jdbc.update("update assignment set primary_lead = false where id = ?", plan.partId("1", "甲局"));
        jdbc.update("update assignment set primary_lead = true where id = ?", plan.partId("1", "乙局"));
        assertThat(work("乙局")).extracting(item -> item.toList().getFirst()).doesNotContain(WorkReason.TO_CHECK);
    }

    @Test
    void whatTheUnitWritesAnewIsNotSentBackUnderItsHands() {
        long entry = plan.report("1", "乙局", 2, "情况");
        plan.write("1", "乙局", 2, "更正", false);
        assertThat(steps(here.office(), entry)).isEmpty();
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> returns.sendBack(entry, EntryStep.LEAD, "请核实")).isInstanceOf(StaleDataException.class);
        fixtures.actingAsNobody();
    }
}
