package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** Two people act on one task at once: the second has read before the first commits, and still sees what the first did. */
@BackendTest
@Tag("slow")
class ActsAtOnceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);
    private static final String LOCK = "for update";

    private final ExtensionService extensions;
    private final ObjectionService objections;
    private final ReviewService reviews;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;
    private long task;

    @Autowired
    ActsAtOnceTest(
            ExtensionService extensions,
            ObjectionService objections,
            ReviewService reviews,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.extensions = extensions;
        this.objections = objections;
        this.reviews = reviews;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", named -> named.lead("甲局").responsible("乙局"))
                .task("2", named -> named.lead("甲局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "甲局");
        task = plan.task("1");
        here.head("甲局");
        here.clerk("甲局");
        here.head("乙局");
        here.clerk("乙局");
        fixtures.actingAs(here.office());
    }

    private Runnable as(Actor actor, Supplier<?> act) {
        return () -> fixtures.callAs(actor, act);
    }

    private Supplier<Long> ask() {
        return () -> extensions.ask(new AskForExtension(task, LATER, "招标晚了一个月", "已完成七成"));
    }

    @Test
    void onlyOneExtensionIsOpen() {
        assertThatThrownBy(
                        () -> StatementCount.interrupted(as(here.clerk("甲局"), ask()), LOCK, as(here.head("甲局"), ask())))
                .isInstanceOf(InvalidInputException.class);
        assertThat(extensions.ofTask(task)).hasSize(1);
    }

    @Test
    void nothingIsAskedOnATaskThatWasJustCancelled() {
        int version = plan.details("1").version();
        Runnable cancel = as(here.office(), () -> {
            tasks.cancel(task, version, "上级取消");
            return true;
        });
        assertThatThrownBy(() -> StatementCount.interrupted(as(here.head("甲局"), ask()), LOCK, cancel))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(extensions.ofTask(task)).isEmpty();
    }

    @Test
    void onlyOneObjectionIsOpen() {
        long part = plan.partId("1", "乙局");
        Supplier<Long> object = () -> objections.raise(part, "不属本单位职责");
        assertThatThrownBy(() ->
                        StatementCount.interrupted(as(here.clerk("乙局"), object), LOCK, as(here.head("乙局"), object)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(objections.ofTask(task)).hasSize(1);
    }

    @Test
    void onlyOneApplicationForClosingWaitsForTheHead() {
        Supplier<Long> apply = () -> reviews.apply(new ApplyForClosing(task, "已完成", List.of()));
        StatementCount.interrupted(as(here.clerk("甲局"), apply), LOCK, as(here.clerk("甲局"), apply));
        fixtures.actingAs(here.head("甲局"));
        assertThat(reviews.prepared(PAGE)).hasSize(1);
    }

    @Test
    void aClosingNumberIsGivenOnce() {
        long first = plan.apply("1", "甲局", "已完成");
        long second = plan.apply("2", "甲局", "已完成");
        StatementCount.interrupted(approval(first), LOCK, approval(second));
        assertThat(List.of(first, second))
                .extracting(request -> reviews.details(request).number())
                .containsExactlyInAnyOrder(1, 2);
    }

    private Runnable approval(long request) {
        return as(here.office(), () -> {
            reviews.approve(request);
            return true;
        });
    }
}
