package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.supervision.LadderEvent.UnitPressed;
import org.xiaohao.supervision.LadderRules.Days;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LadderProposals;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** Units are pressed by rules: once a step, in order, at decent hours, and never for what is past. */
@Tag("slow")
@BackendTest
class LadderTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    private LadderService ladder;

    @Autowired
    private LadderRunner runner;

    @Autowired
    private PressService press;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private LetterService letters;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ConfigurableApplicationContext context;

    private TestJurisdiction here;

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        here.clerk("甲局");
        here.head("甲局");
        fixtures.actingAs(here.office());
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    private static LadderRules rules(LetterAct act) {
        return new LadderRules(
                true,
                new Days(3, false),
                new Days(1, false),
                new Days(5, true),
                act,
                true,
                true,
                true,
                1080,
                510,
                true,
                0);
    }

    /** Reports of the second quarter are due on Friday, 10 July. */
    private IssuedPlan plan() {
        return plans.plan(here).task("1", task -> task.lead("甲局")).issue();
    }

    private int on(LocalDate day) {
        clock.setDate(day);
        return runner.run(here.id());
    }

    private Set<MessageKind> told(Actor person) {
        new EventDelivery(jdbc).await();
        return fixtures.callAs(
                person,
                () -> notifications.list(PAGE).stream()
                        .map(UserNotificationSummary::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachStepComesOnItsDayAndOnce() {
        plan();
        ladder.change(0, rules(LetterAct.SEND));
        assertThat(on(day(7, 6))).isZero();
        assertThat(on(day(7, 7))).isEqualTo(1);
        assertThat(told(here.clerk("甲局"))).contains(MessageKind.DUE_SOON);
        assertThat(told(here.head("甲局"))).doesNotContain(MessageKind.DUE_SOON);
        assertThat(on(day(7, 8))).isZero();
        assertThat(on(day(7, 10))).isZero();
        assertThat(on(day(7, 13))).isEqualTo(1);
        assertThat(told(here.head("甲局"))).contains(MessageKind.URGED);
        assertThat(runner.run(here.id())).isZero();
        assertThat(on(day(7, 16))).isZero();
        assertThat(on(day(7, 17))).isEqualTo(1);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE))
                .extracting(LetterSummary::unitName, LetterSummary::items, LetterSummary::sentOn)
                .containsExactly(tuple("甲局", 1, day(7, 17)));
        assertThat(on(day(8, 17))).isZero();
    }

    @Test
    void afterALongStopOnlyTheHighestStepIsTaken() {
        plan();
        ladder.change(0, rules(LetterAct.SEND));
        assertThat(on(day(8, 3))).isEqualTo(1);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).hasSize(1);
        assertThat(told(here.clerk("甲局"))).contains(MessageKind.LETTER_SENT).doesNotContain(MessageKind.URGED);
        assertThat(on(day(8, 4))).isZero();
    }

    @Test
    void nothingIsSentForWhatWasPastWhenTheRulesBegan() {
        plan();
        clock.setDate(day(7, 20));
        ladder.change(0, rules(LetterAct.SEND));
        assertThat(on(day(7, 21))).isZero();
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).isEmpty();
    }

    @Test
    void pausedAtNightAndOnRestDaysNothingIsSent() {
        plan();
        assertThat(on(day(7, 7))).isZero();
        clock.reset();
        LadderRules sending = rules(LetterAct.SEND);
        ladder.change(0, sending);
        clock.set(
                day(7, 7).atTime(LocalTime.of(18, 0)).atZone(MutableClock.ZONE).toInstant());
        assertThat(runner.run(here.id())).isZero();
        clock.set(
                day(7, 8).atTime(LocalTime.of(8, 29)).atZone(MutableClock.ZONE).toInstant());
        assertThat(runner.run(here.id())).isZero();
        clock.set(
                day(7, 8).atTime(LocalTime.of(8, 30)).atZone(MutableClock.ZONE).toInstant());
        assertThat(runner.run(here.id())).isEqualTo(1);
        assertThat(on(day(7, 11))).isZero();
        clock.setDate(day(7, 13));
        LadderRules paused = new LadderRules(
                false,
                sending.nudge(),
                sending.urge(),
                sending.letter(),
                LetterAct.SEND,
                true,
                true,
                true,
                1080,
                510,
                true,
                0);
        ladder.change(1, paused);
        assertThat(on(day(7, 13))).isZero();
    }

    @Test
    void aLetterIsPutToTheOfficeWhichSendsOrDismissesIt() {
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        ladder.change(0, rules(LetterAct.PROPOSE));
        assertThat(on(day(7, 17))).isEqualTo(2);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).isEmpty();
        List<LadderProposal> proposals = ladder.proposals(null);
        assertThat(proposals)
                .extracting(LadderProposal::unitName, LadderProposal::why)
                .containsExactly(tuple("甲局", LadderProposal.Why.RULE), tuple("乙局", LadderProposal.Why.RULE));

        ladder.dismiss(Set.of(proposals.getLast().id()));
        assertThat(ladder.proposals(null)).hasSize(1);
        press.press(new PressLate(
                plan.id(),
                ReminderKind.SUPERVISION_LETTER,
                Set.of(proposals.getFirst().key()),
                ""));
        assertThat(ladder.proposals(null)).isEmpty();
    }

    @Test
    void whoHasAnsweredIsPutToTheOffice() {
        plan();
        ladder.change(0, rules(LetterAct.SEND));
        on(day(7, 13));
        fixtures.actingAs(here.clerk("甲局"));
        reminders.answer(reminders.unanswered(PAGE).getContent().getFirst().id(), "下周报送");
        fixtures.actingAs(here.office());
        assertThat(on(day(7, 17))).isEqualTo(1);
        assertThat(ladder.proposals(null)).extracting(LadderProposal::why).containsExactly(LadderProposal.Why.ANSWERED);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).isEmpty();
    }

    @Test
    void aDueDateThatWasMovedIsAnotherOccasion() {
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").due(day(6, 30)))
                .issue();
        plan.receive("1", "甲局");
        plan.report("1", "甲局", 2, "情况");
        ladder.change(0, rules(LetterAct.SEND));
        assertThat(on(day(7, 1))).isEqualTo(1);
        jdbc.update("update task set due_date = ? where id = ?", day(7, 20), plan.task("1"));
        assertThat(on(day(7, 2))).isZero();
        assertThat(on(day(7, 21))).isEqualTo(1);
    }

    @Test
    void twoNodesTakeEachStepOnce() throws Exception {
        plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局", "丁局"))
                .issue();
        ladder.change(0, rules(LetterAct.SEND));
        clock.setDate(day(7, 17));
        Callable<Integer> node = () -> runner.run(here.id());
        int written = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node))) {
                written += done.get();
            }
        }
        assertThat(written).isEqualTo(4);
        assertThat(letters.list(new LetterFilter(2026, null), PAGE))
                .extracting(LetterSummary::number)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    void changedRulesAreAnotherEditionAndTheSecondSaverIsTold() {
        LadderDetails usual = ladder.present();
        assertThat(usual.edition()).isZero();
        assertThat(usual.rules().active()).isFalse();
        assertThat(ladder.change(0, rules(LetterAct.SEND)).edition()).isEqualTo(1);
        assertThatThrownBy(() -> ladder.change(0, rules(LetterAct.NONE))).isInstanceOf(StaleDataException.class);
        ladder.change(1, rules(LetterAct.NONE));
        assertThat(ladder.editions()).extracting(LadderDetails::edition).containsExactly(2, 1);
        LadderRules letterFirst = new LadderRules(
                true,
                new Days(3, false),
                new Days(5, false),
                new Days(5, true),
                LetterAct.SEND,
                true,
                true,
                true,
                0,
                0,
                true,
                0);
        assertThatThrownBy(() -> ladder.change(2, letterFirst)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatAPersonSentTheSameDayIsNotSentAgain() {
        IssuedPlan plan = plan();
        ladder.change(0, rules(LetterAct.SEND));
        on(day(7, 13));
        clock.setDate(day(7, 17));
        press.press(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), ""));

        assertThat(runner.run(here.id())).isEqualTo(1);
        assertThat(on(day(7, 20))).isZero();
        assertThat(letters.list(new LetterFilter(2026, null), PAGE)).hasSize(1);
        assertThat(ladder.proposals(null)).isEmpty();
    }

    @Test
    void aMildReminderLeavesTheLetterToBeDecided() {
        IssuedPlan plan = plan();
        ladder.change(0, rules(LetterAct.PROPOSE));
        on(day(7, 17));

        press.press(new PressLate(plan.id(), ReminderKind.NUDGE, Set.of(), ""));
        assertThat(ladder.proposals(null)).hasSize(1);
        press.press(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), ""));
        assertThat(ladder.proposals(null)).isEmpty();
    }

    @Test
    void howeverManyWaitEachIsOfItsPlanAndSettledByPressing() {
        IssuedPlan many = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        IssuedPlan other = plans.plan(here).task("1", task -> task.lead("丙局")).issue();
        LadderProposals proposals = new LadderProposals(context);
        for (int occasion = 1; occasion <= 201; occasion++) {
            proposals.put(many, many.partId("1", "甲局"), occasion);
        }
        proposals.put(many, many.partId("1", "乙局"));
        proposals.put(other, other.partId("1", "丙局"));
        clock.setDate(day(7, 20));

        assertThat(ladder.proposals(many.id())).hasSize(202);
        assertThat(ladder.proposals(other.id())).hasSize(1);
        press.press(new PressLate(
                many.id(),
                ReminderKind.SUPERVISION_LETTER,
                Set.of(new LateKey(many.partId("1", "乙局"), many.period(2).id())),
                ""));
        assertThat(ladder.proposals(many.id()))
                .extracting(LadderProposal::unitName)
                .containsOnly("甲局")
                .hasSize(201);
    }

    @Test
    void whatIsForetoldIsWhatTheDaysBring() {
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局").due(day(7, 9)))
                .task("2", task -> task.lead("乙局").due(day(7, 17)))
                .task("3", task -> task.lead("丙局").due(day(8, 3)))
                .issue();
        plan.receive("2", "乙局");
        clock.setDate(day(7, 3));
        fixtures.actingAs(here.office());
        assertThat(ladder.forecast(null, 14)).as("nothing holds").isEmpty();
        List<LadderForecast> tried = ladder.forecast(rules(LetterAct.PROPOSE), 21);
        ladder.change(0, rules(LetterAct.PROPOSE));
        on(day(7, 6));
        List<LadderForecast> foretold = ladder.forecast(null, 18);
        assertThat(tried).containsAll(foretold);

        for (LocalDate day = day(7, 6); day.isBefore(day(7, 24)); day = day.plusDays(1)) {
            on(day);
        }
        List<String> brought = jdbc.queryForList(
                "select concat(written_on, ' ', step, ' ', org_unit_id, ' ', count(*)) from ladder_step"
                        + " where jurisdiction_id = ? and written_on > ? group by written_on, step, org_unit_id",
                String.class,
                here.id(),
                day(7, 6));
        assertThat(foretold)
                .extracting(one -> one.day() + " " + one.step() + " " + one.orgUnitId() + " " + one.items())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(brought);
        assertThat(foretold)
                .filteredOn(one -> one.step() == ReminderKind.SUPERVISION_LETTER)
                .isNotEmpty()
                .allMatch(LadderForecast::proposed);
        assertThatThrownBy(() -> ladder.forecast(null, 32)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aUnitThatFailsKeepsNoOtherFromItAndIsSeen() {
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").due(day(7, 16)))
                .task("2", task -> task.lead("乙局").due(day(7, 16)))
                .issue();
        List.of("1", "2").forEach(number -> {
            String unit = number.equals("1") ? "甲局" : "乙局";
            plan.receive(number, unit);
            plan.report(number, unit, 2, "情况");
        });
        ladder.change(0, rules(LetterAct.SEND));
        clock.setDate(day(7, 15));
        long wrong = new LadderProposals(context).spoil(plan.partId("1", "甲局"), day(7, 16), ReminderKind.URGE);

        assertThat(on(day(7, 17))).isEqualTo(1);
        assertThat(ladder.failures())
                .extracting(LadderFailureDetails::unitName, LadderFailureDetails::attempts)
                .containsExactly(tuple("甲局", 1));
        assertThat(runner.run(here.id())).isZero();
        assertThat(ladder.failures()).extracting(LadderFailureDetails::attempts).containsExactly(2);
        jdbc.update("delete from ladder_step where id = ?", wrong);
        assertThat(runner.run(here.id())).isEqualTo(1);
        assertThat(ladder.failures()).isEmpty();
    }

    @Test
    void rulesThatArePausedMeanwhileAreNotFollowed() {
        plans.plan(here).task("1", task -> task.lead("甲局").responsible("乙局")).issue();
        ladder.change(0, rules(LetterAct.SEND));
        ApplicationListener<PayloadApplicationEvent<UnitPressed>> pausing = new PausesAfterTheFirst();
        context.addApplicationListener(pausing);
        try {
            assertThat(on(day(7, 13))).isEqualTo(1);
        } finally {
            context.removeApplicationListener(pausing);
        }
        assertThat(ladder.present().edition()).isEqualTo(2);
    }

    private class PausesAfterTheFirst implements ApplicationListener<PayloadApplicationEvent<UnitPressed>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<UnitPressed> pressed) {
            if (pressed.getPayload().jurisdictionId() == here.id()
                    && ladder.present().edition() == 1) {
                ladder.change(1, LadderRules.USUAL);
            }
        }
    }

    @Test
    void lookingForWhatIsDueTakesNoMoreStatementsForMoreDuties() {
        plan();
        ladder.change(0, rules(LetterAct.PROPOSE));
        clock.setDate(day(7, 7));
        int few = StatementCount.of(() -> runner.run(here.id()));
        PlanFixture.Draft draft = plans.plan(here);
        for (int number = 1; number <= 8; number++) {
            draft.task(String.valueOf(number), task -> task.lead("甲局"));
        }
        clock.reset();
        draft.issue();
        clock.setDate(day(7, 7));
        assertThat(StatementCount.of(() -> runner.run(here.id()))).isEqualTo(few);
        clock.setDate(day(7, 17));
        runner.run(here.id());
        int proposals = StatementCount.of(() -> ladder.proposals(null));
        assertThat(ladder.proposals(null)).hasSize(9);
        assertThat(proposals).isEqualTo(1);
    }
}
