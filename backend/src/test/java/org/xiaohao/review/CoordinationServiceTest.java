package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class CoordinationServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final CoordinationService coordination;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    CoordinationServiceTest(
            CoordinationService coordination, Fixtures fixtures, PlanFixture fixture, MutableClock clock) {
        this.coordination = coordination;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
    }

    private long ask(CoordinationAddressee whom) {
        long part = plan.partId("1", "乙局");
        return fixtures.callAs(here.clerk("乙局"), () -> coordination.ask(part, whom, "占道审批时间长，请协调"));
    }

    @Test
    void theLeadAnswersInItsOwnTime() {
        long request = ask(CoordinationAddressee.LEAD);
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(coordination.pending(PAGE))
                .extracting(CoordinationDetails::id)
                .containsExactly(request);
        LocalDate due = coordination.details(request).answerDue();
        assertThat(coordination.details(request).light()).isEqualTo(Light.NORMAL);
        clock.setDate(due);
        assertThat(coordination.details(request).light()).isEqualTo(Light.DUE_SOON);
        clock.setDate(due.plusDays(1));
        assertThat(coordination.details(request).light()).isEqualTo(Light.OVERDUE);
        assertThatThrownBy(() -> coordination.answerAsLead(request, " ")).isInstanceOf(InvalidInputException.class);
        coordination.answerAsLead(request, "已商住建局，下周办结");
        assertThat(coordination.ofTask(plan.task("1")))
                .extracting(CoordinationDetails::state, CoordinationDetails::answer, CoordinationDetails::light)
                .containsExactly(tuple(CoordinationState.ANSWERED, "已商住建局，下周办结", null));
        assertThatThrownBy(() -> coordination.answerAsLead(request, "再答"))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void onlyWhoWasAskedAnswers() {
        long office = ask(CoordinationAddressee.OFFICE);
        long leader = ask(CoordinationAddressee.LEADER);
        fixtures.actingAs(here.clerk("甲局"));
        assertThatThrownBy(() -> coordination.answerAsLead(office, "答复")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> coordination.answerAsLead(leader, "答复")).isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.person(org.xiaohao.shared.Role.LEADER));
        assertThat(coordination.pending(PAGE))
                .extracting(CoordinationDetails::id)
                .containsExactly(leader);
        assertThatThrownBy(() -> coordination.answer(office, "答复")).isInstanceOf(NotFoundException.class);
        coordination.answer(leader, "请住建局本周办结");
        fixtures.actingAs(here.office());
        coordination.answer(office, "已协调");
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> coordination.withdraw(office)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void theLeadDoesNotAskItself() {
        long part = plan.partId("1", "甲局");
        fixtures.actingAs(here.clerk("甲局"));
        assertThatThrownBy(() -> coordination.ask(part, CoordinationAddressee.LEAD, "自己"))
                .isInstanceOf(InvalidInputException.class);
    }
}
