package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.ObjectionDetails;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.ObjectionState;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** What nobody decided, when the task ends or another unit takes the lead. */
@BackendTest
@Tag("slow")
class RequestsLapseTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);

    private final ExtensionService extensions;
    private final CoordinationService coordination;
    private final ObjectionService objections;
    private final ReviewService reviews;
    private final TaskAmendmentService amendments;
    private final TaskService tasks;
    private final PlanService plans;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;
    private long task;

    @Autowired
    RequestsLapseTest(
            ExtensionService extensions,
            CoordinationService coordination,
            ObjectionService objections,
            ReviewService reviews,
            TaskAmendmentService amendments,
            TaskService tasks,
            PlanService plans,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.extensions = extensions;
        this.coordination = coordination;
        this.objections = objections;
        this.reviews = reviews;
        this.amendments = amendments;
        this.tasks = tasks;
        this.plans = plans;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", named -> named.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        task = plan.task("1");
        fixtures.actingAs(here.office());
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return fixtures.callAs(actor, act);
    }

    private long ask(Actor actor, LocalDate day) {
        return as(actor, () -> extensions.ask(new AskForExtension(task, day, "招标晚了一个月", "已完成七成")));
    }

    /** An extension and a coordination of the lead, an objection and a coordination of the other unit. */
    private void askAll() {
        ask(here.head("甲局"), LATER);
        long lead = plan.partId("1", "甲局");
        long other = plan.partId("1", "乙局");
        as(here.clerk("甲局"), () -> coordination.ask(lead, CoordinationAddressee.OFFICE, "请协调"));
        as(here.clerk("乙局"), () -> coordination.ask(other, CoordinationAddressee.LEAD, "请牵头单位协调"));
        as(here.clerk("乙局"), () -> objections.raise(other, "不属本单位职责"));
    }

    private void assertAllLapsed() {
        assertThat(extensions.ofTask(task)).extracting(ExtensionDetails::state).containsExactly(ExtensionState.LAPSED);
        assertThat(coordination.ofTask(task))
                .extracting(CoordinationDetails::state)
                .containsExactly(CoordinationState.LAPSED, CoordinationState.LAPSED);
        assertThat(objections.ofTask(task)).extracting(ObjectionDetails::state).containsExactly(ObjectionState.LAPSED);
        assertThat(extensions.pending(PAGE)).isEmpty();
        assertThat(coordination.pending(PAGE)).isEmpty();
        assertThat(objections.pending(PAGE)).isEmpty();
        assertThat(tasks.trail(
                        task,
                        Set.of(TrailKind.EXTENSION_LAPSED, TrailKind.COORDINATION_LAPSED, TrailKind.OBJECTION_LAPSED),
                        PAGE))
                .extracting(TrailItem::kind, TrailItem::unitName)
                .containsExactlyInAnyOrder(
                        tuple(TrailKind.EXTENSION_LAPSED, "甲局"),
                        tuple(TrailKind.COORDINATION_LAPSED, "甲局"),
                        tuple(TrailKind.COORDINATION_LAPSED, "乙局"),
                        tuple(TrailKind.OBJECTION_LAPSED, "乙局"));
    }

    @Test
    void allEndsWithATaskThatIsCancelled() {
        askAll();
        tasks.cancel(task, plan.details("1").version(), "上级取消");
        assertAllLapsed();
    }

    @Test
    void allEndsWithATaskThatIsClosed() {
        askAll();
        plan.close("1", "甲局", "已完成");
        fixtures.actingAs(here.office());
        assertAllLapsed();
    }

    @Test
    void allEndsWithTheYearOfThePlan() {
        askAll();
        plans.closeYear(plan.id());
        assertAllLapsed();
    }

    @Test
    void anObjectionEndsWithThePartThatItIsAbout() {
        askAll();
        amendments.assign(
                task,
                plan.details("1").version(),
                List.of(new NamedUnit(AssignmentRole.LEAD, here.unit("甲局"))),
                "乙局不再承担");
        assertThat(objections.ofTask(task)).extracting(ObjectionDetails::state).containsExactly(ObjectionState.LAPSED);
        assertThat(extensions.pending(PAGE)).hasSize(1);
    }

    @Test
    void whatAFormerLeadPreparedIsNotSentAndDoesNotBlockTheNewOne() {
        long extension = ask(here.clerk("甲局"), LATER);
        long closing = as(here.clerk("甲局"), () -> reviews.apply(new ApplyForClosing(task, "已完成", List.of())));
        long other = plan.partId("1", "乙局");
        long coordinated = as(here.clerk("乙局"), () -> coordination.ask(other, CoordinationAddressee.LEAD, "请协调"));
        amendments.assign(
                task,
                plan.details("1").version(),
                List.of(
                        new NamedUnit(AssignmentRole.LEAD, here.unit("丙局")),
                        new NamedUnit(AssignmentRole.RESPONSIBLE, here.unit("甲局")),
                        new NamedUnit(AssignmentRole.RESPONSIBLE, here.unit("乙局"))),
                "改由丙局牵头");
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> extensions.send(extension)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.send(closing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> coordination.answerAsLead(coordinated, "答复")).isInstanceOf(NotFoundException.class);
        assertThat(coordination.pending(PAGE)).isEmpty();
        plan.receive("1", "丙局");
        long second = ask(here.head("丙局"), LATER);
        assertThat(as(here.office(), () -> extensions.pending(PAGE)))
                .extracting(ExtensionDetails::id)
                .containsExactly(second);
        fixtures.actingAs(here.clerk("丙局"));
        assertThat(coordination.pending(PAGE))
                .extracting(CoordinationDetails::id, CoordinationDetails::askedUnitId)
                .containsExactly(tuple(coordinated, here.unit("丙局")));
        coordination.answerAsLead(coordinated, "已协调");
        assertThat(coordination.details(coordinated).state()).isEqualTo(CoordinationState.ANSWERED);
    }

    @Test
    void whatAClerkPreparedIsTheUnitsOwnAffair() {
        long request = ask(here.clerk("甲局"), LATER);
        assertThat(extensions.ofTask(task)).isEmpty();
        assertThatThrownBy(() -> extensions.details(request)).isInstanceOf(NotFoundException.class);
        assertThat(tasks.trail(task, Set.of(TrailKind.EXTENSION_ASKED), PAGE)).isEmpty();
        assertThat(as(here.clerk("乙局"), () -> extensions.ofTask(task))).isEmpty();
        assertThat(as(here.clerk("甲局"), () -> extensions.ofTask(task))).hasSize(1);
        as(here.head("甲局"), () -> {
            extensions.send(request);
            return true;
        });
        assertThat(extensions.ofTask(task)).hasSize(1);
        assertThat(tasks.trail(task, Set.of(TrailKind.EXTENSION_SENT), PAGE))
                .extracting(TrailItem::content, TrailItem::after)
                .containsExactly(tuple("招标晚了一个月", LATER.toString()));
    }

    @Test
    void anExtensionIsComparedWithTheDueDateOfToday() {
        long request = ask(here.head("甲局"), LATER);
        tasks.changeDueDate(task, plan.details("1").version(), LATER.plusDays(5), "统一顺延");
        assertThatThrownBy(() -> extensions.approve(request, LATER, "")).isInstanceOf(InvalidInputException.class);
        assertThat(plan.summary("1").dueDate()).isEqualTo(LATER.plusDays(5));
        extensions.approve(request, LATER.plusDays(8), "");
        assertThat(tasks.trail(task, Set.of(TrailKind.EXTENSION_APPROVED), PAGE))
                .extracting(TrailItem::before, TrailItem::after)
                .containsExactly(
                        tuple(LATER.plusDays(5).toString(), LATER.plusDays(8).toString()));
    }
}
