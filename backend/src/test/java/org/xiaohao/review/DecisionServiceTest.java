package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.review.PendingDecision.Kind;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class DecisionServiceTest {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);

    private final DecisionService decisions;
    private final ExtensionService extensions;
    private final CoordinationService coordination;
    private final ObjectionService objections;
    private final ReviewService reviews;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    DecisionServiceTest(
            DecisionService decisions,
            ExtensionService extensions,
            CoordinationService coordination,
            ObjectionService objections,
            ReviewService reviews,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.decisions = decisions;
        this.extensions = extensions;
        this.coordination = coordination;
        this.objections = objections;
        this.reviews = reviews;
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
    }

    private List<Kind> waiting(Actor actor) {
        return fixtures.callAs(actor, () -> {
            List<PendingDecision> mine = decisions.mine();
            assertThat(decisions.count()).isEqualTo(mine.size());
            return mine.stream().map(PendingDecision::kind).toList();
        });
    }

    private void ask(Actor actor, String number) {
        long task = plan.task(number);
        fixtures.callAs(actor, () -> extensions.ask(new AskForExtension(task, LATER, "招标晚了一个月", "已完成七成")));
    }

    @Test
    void eachSeesWhatWaitsForItsWordAndNothingElse() {
        long lead = plan.partId("1", "甲局");
        long other = plan.partId("1", "乙局");
        long second = plan.task("2");
        ask(here.clerk("甲局"), "1");
        fixtures.callAs(here.clerk("甲局"), () -> reviews.apply(new ApplyForClosing(second, "已完成", List.of())));
        assertThat(waiting(here.head("甲局"))).containsExactly(Kind.EXTENSION, Kind.CLOSING);
        assertThat(waiting(here.clerk("甲局"))).isEmpty();
        assertThat(waiting(here.office())).isEmpty();
        fixtures.callAs(here.clerk("乙局"), () -> coordination.ask(other, CoordinationAddressee.LEAD, "请协调"));
        assertThat(waiting(here.clerk("甲局"))).containsExactly(Kind.COORDINATION);
        assertThat(waiting(here.clerk("乙局"))).isEmpty();
        fixtures.callAs(here.clerk("乙局"), () -> objections.raise(other, "不属本单位职责"));
        fixtures.callAs(here.clerk("甲局"), () -> coordination.ask(lead, CoordinationAddressee.OFFICE, "请协调"));
        fixtures.callAs(here.clerk("甲局"), () -> coordination.ask(lead, CoordinationAddressee.LEADER, "请协调"));
        assertThat(waiting(here.office())).containsExactly(Kind.COORDINATION, Kind.OBJECTION);
        assertThat(waiting(here.leader())).containsExactly(Kind.COORDINATION);
        plan.apply("2", "甲局", "已完成");
        assertThat(waiting(here.office())).containsExactly(Kind.COORDINATION, Kind.OBJECTION, Kind.CLOSING);
        assertThat(waiting(here.head("甲局"))).containsExactly(Kind.COORDINATION, Kind.EXTENSION);
    }

    @Test
    void moreRowsTakeNoMoreStatements() {
        ask(here.head("甲局"), "1");
        fixtures.actingAs(here.office());
        int few = StatementCount.of(decisions::mine);
        ask(here.head("甲局"), "2");
        assertThat(StatementCount.of(decisions::mine)).isEqualTo(few);
    }
}
