package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.supervision.WaitingReview.Kind;
import org.xiaohao.supervision.WaitingReview.Reviewer;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class ReviewClockTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);

    private final ReviewClockService reviews;
    private final ObjectionService objections;
    private final CoordinationService coordination;
    private final EntryReturnService returns;
    private final LadderService ladder;
    private final LadderRunner runner;
    private final TaskService tasks;
    private final NotificationService messages;
    private final JdbcTemplate jdbc;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    ReviewClockTest(
            ReviewClockService reviews,
            ObjectionService objections,
            CoordinationService coordination,
            EntryReturnService returns,
            LadderService ladder,
            LadderRunner runner,
            TaskService tasks,
            NotificationService messages,
            JdbcTemplate jdbc,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.reviews = reviews;
        this.objections = objections;
        this.coordination = coordination;
        this.returns = returns;
        this.ladder = ladder;
        this.runner = runner;
        this.tasks = tasks;
        this.messages = messages;
        this.jdbc = jdbc;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        PlanFixture.Draft draft = fixture.plan(here);
        for (String number : List.of("1", "2", "3", "4")) {
            draft.task(number, task -> task.lead("甲局").responsible("乙局"));
        }
        plan = draft.issue();
        clock.setDate(DAY);
    }

    private List<WaitingReview> late() {
        return fixtures.callAs(here.office(), () -> reviews.late(null));
    }

    @Test
    void whatUnitsHandInIsLookedAtWithinThreeWorkingDays() {
        plan.receive("1", "甲局", "乙局");
        plan.submit("1", "乙局", 2, "已办", false);
        plan.apply("1", "甲局", "完成");
        long part = plan.partId("2", "乙局");
        fixtures.callAs(here.clerk("乙局"), () -> objections.raise(part, "不属本单位职责"));
        for (CoordinationAddressee whom : CoordinationAddressee.values()) {
            long asking = plan.partId("3", "乙局");
            fixtures.callAs(here.clerk("乙局"), () -> coordination.ask(asking, whom, "请协调"));
        }
        clock.setDate(DAY.plusDays(3));
        assertThat(late()).as("Thursday is the third working day").isEmpty();

        clock.setDate(DAY.plusDays(4));
        assertThat(late())
                .extracting(WaitingReview::kind, WaitingReview::reviewer, WaitingReview::unitName)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ENTRY, Reviewer.HEAD, "乙局"),
                        tuple(Kind.CLOSING, Reviewer.OFFICE, "甲局"),
                        tuple(Kind.OBJECTION, Reviewer.OFFICE, "乙局"),
                        tuple(Kind.COORDINATION, Reviewer.OFFICE, "乙局"),
                        tuple(Kind.COORDINATION, Reviewer.LEADER, "乙局"));
        assertThat(late()).allSatisfy(one -> {
            assertThat(one.since()).isEqualTo(DAY);
            assertThat(one.waited()).isEqualTo(4);
        });
        assertThat(fixtures.callAs(here.office(), () -> reviews.counts(plan.id())).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(late().size());
    }

    @Test
    void whatWasSentBackToAHeadOrTheLeadWaitsForThem() {
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "甲局", "乙局");
        long toHead = plan.report("1", "乙局", 2, "已办");
        long toLead = plan.report("2", "乙局", 2, "已办");
        clock.setDate(DAY.plusDays(1));
        fixtures.callAs(here.office(), () -> {
            returns.sendBack(toHead, EntryStep.HEAD, "数据不符");
            returns.sendBack(toLead, EntryStep.LEAD, "请牵头单位核实");
            return true;
        });
        clock.setDate(DAY.plusDays(4));
        assertThat(late()).as("the third working day since it came back").isEmpty();

        clock.setDate(DAY.plusDays(7));
        assertThat(late())
                .extracting(
                        WaitingReview::kind, WaitingReview::reviewer, WaitingReview::unitName, WaitingReview::leadName)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ENTRY, Reviewer.HEAD, "乙局", "甲局"), tuple(Kind.ENTRY, Reviewer.LEAD, "乙局", "甲局"));
        assertThat(late()).allSatisfy(one -> assertThat(one.since()).isEqualTo(DAY.plusDays(1)));
        assertThat(fixtures.callAs(here.office(), () -> reviews.counts(plan.id())))
                .isEqualTo(Map.of(Reviewer.HEAD, 1, Reviewer.LEAD, 1));
    }

    @Test
    void whatNobodyReviewsIsToldToWhoIsNextAboveOnce() {
        plan.receive("1", "甲局", "乙局");
        plan.submit("1", "乙局", 2, "已办", false);
        plan.apply("1", "甲局", "完成");
        here.leader();
        fixtures.callAs(
                here.office(),
                () -> ladder.change(
                        0,
                        new LadderRules(
                                true,
                                LadderRules.USUAL.nudge(),
                                LadderRules.USUAL.urge(),
                                LadderRules.USUAL.letter(),
                                LetterAct.NONE,
                                true,
                                true,
                                true,
                                0,
                                0,
                                true,
                                5)));
        clock.setDate(DAY.plusDays(7));
        runner.run(here.id());
        assertThat(escalated(here.office())).as("the fifth working day").isEmpty();

        clock.setDate(DAY.plusDays(8));
        runner.run(here.id());
        runner.run(here.id());
        clock.setDate(DAY.plusDays(9));
        runner.run(here.id());
        assertThat(escalated(here.office())).containsExactly(List.of("1", "5"));
        assertThat(escalated(here.leader())).containsExactly(List.of("1", "5"));
        assertThat(fixtures.callAs(
                        here.office(),
                        () -> tasks.trail(plan.task("1"), Set.of(TrailKind.REVIEW_ESCALATED), PageRequest.of(0, 20))))
                .extracting(TrailItem::kind)
                .hasSize(2);
    }

    private List<List<String>> escalated(Actor person) {
        new EventDelivery(jdbc).await();
        return fixtures.callAs(
                person,
                () -> messages.list(PageRequest.of(0, 50)).stream()
                        .filter(message -> message.kind() == MessageKind.REVIEWS_ESCALATED)
                        .map(UserNotificationSummary::arguments)
                        .toList());
    }

    @Test
    void aWeekendAndWhatIsDecidedDoNotCount() {
        clock.setDate(DAY.plusDays(4));
        long part = plan.partId("2", "乙局");
        long raised = fixtures.callAs(here.clerk("乙局"), () -> objections.raise(part, "不属本单位职责"));
        clock.setDate(DAY.plusDays(9));
        assertThat(late()).as("Friday to Wednesday are three working days").isEmpty();
        clock.setDate(DAY.plusDays(10));
        assertThat(late()).hasSize(1);
        fixtures.callAs(here.office(), () -> {
            objections.insist(raised, "按三定规定办理");
            return true;
        });
        assertThat(late()).isEmpty();
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() {
        objections("1");
        clock.setDate(DAY.plusDays(14));
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> reviews.late(null));
        clock.setDate(DAY);
        objections("2");
        objections("3");
        clock.setDate(DAY.plusDays(14));
        fixtures.actingAs(here.office());
        assertThat(reviews.late(null)).hasSize(3);
        assertThat(StatementCount.of(() -> reviews.late(null))).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private void objections(String number) {
        long part = plan.partId(number, "乙局");
        fixtures.callAs(here.clerk("乙局"), () -> objections.raise(part, "不属本单位职责"));
    }
}
