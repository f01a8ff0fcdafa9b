package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.jurisdiction.JurisdictionDetails;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.jurisdiction.UpdateJurisdiction;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class ExtensionServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);

    private final ExtensionService extensions;
    private final JurisdictionService jurisdictions;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;
    private IssuedPlan plan;
    private long task;

    @Autowired
    ExtensionServiceTest(
            ExtensionService extensions,
            JurisdictionService jurisdictions,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.extensions = extensions;
        this.jurisdictions = jurisdictions;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", named -> named.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.report("1", "甲局", 2, "二季度情况");
        task = plan.task("1");
    }

    private long ask(LocalDate day) {
        return extensions.ask(new AskForExtension(task, day, "招标晚了一个月", "已完成七成"));
    }

    @Test
    void theClerkAsksTheHeadSendsTheOfficeGrantsAndTheOriginalDateStays() {
        fixtures.actingAs(here.clerk("甲局"));
        long request = ask(LATER);
        extensions.forecast(task, LATER.plusDays(5));
        assertThatThrownBy(() -> ask(LATER)).as("one at a time").isInstanceOf(InvalidInputException.class);
        fixtures.actingAs(here.office());
        assertThat(extensions.pending(PAGE)).isEmpty();
        assertThatThrownBy(() -> extensions.approve(request, LATER, "")).isInstanceOf(IllegalTransitionException.class);
        fixtures.actingAs(here.head("甲局"));
        assertThat(extensions.prepared(PAGE)).extracting(ExtensionDetails::id).containsExactly(request);
        extensions.send(request);
        fixtures.actingAs(here.office());
        assertThat(extensions.pending(PAGE)).extracting(ExtensionDetails::id).containsExactly(request);
        extensions.approve(request, LATER.minusDays(5), "抓紧办理");
        var details = plan.details("1");
        assertThat(details.summary().dueDate()).isEqualTo(LATER.minusDays(5));
        assertThat(details.originalDueDate()).isEqualTo(DUE);
        assertThat(details.forecast()).isEqualTo(LATER.plusDays(5));
        assertThat(details.extensions()).isEqualTo(1);
        assertThat(tasks.trail(task, Set.of(TrailKind.EXTENSION_APPROVED), PAGE))
                .extracting(TrailItem::before, TrailItem::after, TrailItem::content)
                .containsExactly(tuple("2026-11-30", "2026-12-15", "抓紧办理"));
        clock.setDate(LocalDate.of(2026, 12, 10));
        assertThat(plan.summary("1").dueLight()).isEqualTo(Light.DUE_SOON);
    }

    @Test
    void whatIsRefusedMovesNothingAndCanBeAskedAgain() {
        fixtures.actingAs(here.head("甲局"));
        long first = ask(LATER);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> extensions.refuse(first, " ")).isInstanceOf(InvalidInputException.class);
        extensions.refuse(first, "理由不充分");
        assertThat(plan.details("1").extensions()).isZero();
        assertThat(plan.summary("1").dueDate()).isEqualTo(DUE);
        fixtures.actingAs(here.clerk("甲局"));
        long second = ask(LATER.plusDays(1));
        extensions.withdraw(second);
        assertThat(extensions.ofTask(task))
                .extracting(ExtensionDetails::state)
                .containsExactly(ExtensionState.WITHDRAWN, ExtensionState.REFUSED);
    }

    @Test
    void afterTheDueDateOnlyWhereTheJurisdictionAllowsIt() {
        clock.setDate(DUE.plusDays(1));
        fixtures.actingAs(here.head("甲局"));
        assertThatThrownBy(() -> ask(LATER)).isInstanceOf(InvalidInputException.class);
        fixtures.actingAs(here.admin());
        JurisdictionDetails now = jurisdictions.own();
        jurisdictions.update(
                new UpdateJurisdiction(now.version(), now.code(), now.name(), now.shortName(), now.level(), 3, true));
        fixtures.actingAs(here.head("甲局"));
        ask(LATER);
        assertThat(extensions.ofTask(task)).hasSize(1);
    }

    @Test
    void theQueueTakesNoMoreStatementsForMoreRows() {
        fixtures.actingAs(here.head("甲局"));
        ask(LATER);
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> extensions.pending(PAGE));
        IssuedPlan more = fixture.plan(here)
                .task("1", named -> named.lead("甲局"))
                .task("2", named -> named.lead("乙局"))
                .issue();
        for (String number : new String[] {"1", "2"}) {
            fixtures.actingAs(here.head(number.equals("1") ? "甲局" : "乙局"));
            extensions.ask(new AskForExtension(more.task(number), LATER, "招标晚", "七成"));
        }
        fixtures.actingAs(here.office());
        assertThat(StatementCount.of(() -> extensions.pending(PAGE))).isEqualTo(few);
    }
}
