package org.xiaohao.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.shared.Light;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class LeaderServiceTest {

    private final LeaderService leader;
    private final ReferralService referrals;
    private final InstructionService instructions;
    private final CoordinationService coordination;
    private final MonitorService monitor;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    LeaderServiceTest(
            LeaderService leader,
            ReferralService referrals,
            InstructionService instructions,
            CoordinationService coordination,
            MonitorService monitor,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.leader = leader;
        this.referrals = referrals;
        this.instructions = instructions;
        this.coordination = coordination;
        this.monitor = monitor;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void somethingIsLate() {
        here = fixtures.jurisdiction();
        PlanFixture.Draft draft = fixture.plan(here);
        for (int number = 1; number <= 8; number++) {
            LocalDate due = LocalDate.of(2026, 10, 10 + number);
            draft.task(
                    Integer.toString(number),
                    task -> task.lead("甲局").responsible("乙局").due(due));
        }
        plan = draft.issue();
        here.leader();
        clock.setDate(LocalDate.of(2026, 10, 14));
    }

    private <T> T as(org.xiaohao.shared.Actor person, Supplier<T> work) {
        return fixtures.callAs(person, work);
    }

    private long refer(String number) {
        return as(here.office(), () -> referrals.refer(plan.task(number), "卡在编制", "同意调剂"));
    }

    @Test
    void whatWaitsLongestComesFirstWhoeverAsks() {
        refer("8");
        refer("2");
        as(here.clerk("乙局"), () -> coordination.ask(plan.partId("5", "乙局"), CoordinationAddressee.LEADER, "请协调用地"));
        fixtures.actingAs(here.leader());

        LeaderPage page = leader.page();

        assertThat(page.matters()).extracting(matter -> matter.task().number()).containsExactly("2", "5", "8");
        assertThat(page.waiting()).isEqualTo(3).isEqualTo(leader.waiting());
        LeaderMatter first = page.matters().getFirst();
        assertThat(first.task().dueLight()).isEqualTo(Light.OVERDUE);
        assertThat(first.task().planTitle()).isEqualTo("工作要点");
        assertThat(first.why()).isEqualTo("卡在编制");
        assertThat(first.ask()).isEqualTo("同意调剂");
        assertThat(page.matters().get(1).askedBy()).isEqualTo("乙局");
    }

    @Test
    void whatIsLateAndNotAskedStandsBelowAndTheCountIsThatOfTheMonitor() {
        refer("1");
        fixtures.actingAs(here.leader());

        LeaderPage page = leader.page();

        assertThat(page.toKnow())
                .extracting(late -> late.task().number())
                .doesNotContain("1")
                .contains("2", "3");
        assertThat(page.late()).isEqualTo(monitor.totals(null));
        assertThat(page.late().items()).isEqualTo((int) monitor.lateCount(null));
        assertThat(page.counts().total()).isEqualTo(8);
    }

    @Test
    void notedAndInstructedMattersLeaveThePageAndTheAnswerComesBack() {
        long noted = refer("1");
        long instructed = refer("2");
        long given = as(here.leader(), () -> {
            referrals.note(noted);
            return instructions.give(
                    new GiveInstruction(plan.task("2"), null, Opinion.AGREE, "同意", 3, null, instructed, null, ""));
        });
        fixtures.actingAs(here.leader());
        assertThat(leader.page().matters()).isEmpty();
        assertThat(leader.page().open()).isEqualTo(1);
        as(here.clerk("甲局"), () -> {
            instructions.answer(given, "已到位");
            return true;
        });
        LeaderPage page = leader.page();
        assertThat(page.open()).isZero();
        assertThat(page.instructions()).extracting(InstructionDetails::answer).containsExactly("已到位");
    }

    @Test
    void thePageCostsTheSameHoweverMuchThereIs() {
        refer("1");
        as(here.clerk("乙局"), () -> coordination.ask(plan.partId("3", "乙局"), CoordinationAddressee.LEADER, "请协调"));
        as(
                here.leader(),
                () -> instructions.give(
                        GiveInstruction.on(plan.task("1"), Opinion.AGREE, "同意").answeredWithin(3)));
        fixtures.actingAs(here.leader());
        int few = StatementCount.of(leader::page);
        for (String number : new String[] {"2", "4", "5", "6", "7"}) {
            refer(number);
            as(
                    here.clerk("乙局"),
                    () -> coordination.ask(plan.partId(number, "乙局"), CoordinationAddressee.LEADER, "请协调"));
            as(
                    here.leader(),
                    () -> instructions.give(GiveInstruction.on(plan.task(number), Opinion.AGREE, "同意")
                            .answeredWithin(3)));
        }
        assertThat(StatementCount.of(leader::page)).isEqualTo(few).isLessThanOrEqualTo(32);
    }
}
