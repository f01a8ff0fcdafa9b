package org.xiaohao.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.plan.SuccessionService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.CoordinationState;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class InstructionServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

    private final InstructionService instructions;
    private final ReferralService referrals;
    private final CoordinationService coordination;
    private final SuccessionService succession;
    private final TaskService tasks;
    private final NotificationService messages;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final EventDelivery delivery;
    private final JdbcTemplate jdbc;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    InstructionServiceTest(
            InstructionService instructions,
            ReferralService referrals,
            CoordinationService coordination,
            SuccessionService succession,
            TaskService tasks,
            NotificationService messages,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            JdbcTemplate jdbc) {
        this.instructions = instructions;
        this.referrals = referrals;
        this.coordination = coordination;
        this.succession = succession;
        this.tasks = tasks;
        this.messages = messages;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.jdbc = jdbc;
        this.delivery = new EventDelivery(jdbc);
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("乙局"))
                .issue();
        here.leader();
        here.office();
        here.clerk("甲局");
        clock.setDate(DAY);
    }

    private long asked() {
        return fixtures.callAs(
                here.leader(),
                () -> instructions.give(GiveInstruction.on(plan.task("1"), Opinion.AGREE, "同意，月底前到位。")
                        .answeredWithin(3)));
    }

    private List<UserNotificationSummary> unread(Actor person, MessageKind kind) {
        return fixtures.callAs(
                person,
                () -> messages.list(PAGE).stream()
                        .filter(message -> message.kind() == kind && message.readAt() == null)
                        .toList());
    }

    @Test
    void aLeadersWordIsAnsweredInWorkingDaysAndSeenByHimAndTheOffice() {
        long given = asked();
        delivery.await();
        Actor clerk = here.clerk("甲局");
        assertThat(unread(clerk, MessageKind.INSTRUCTED)).hasSize(1);
        fixtures.actingAs(clerk);
        InstructionDetails open = instructions.open(PAGE).getContent().getFirst();
        // 28 September 2026 is a Monday; the national holidays begin on 1 October.
        assertThat(open.answerDue()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(open.light()).isEqualTo(Light.NORMAL);
        clock.setDate(LocalDate.of(2026, 10, 9));
        assertThat(instructions.details(given).light()).isEqualTo(Light.OVERDUE);

        instructions.answer(given, "已到位");

        delivery.await();
        assertThat(unread(clerk, MessageKind.INSTRUCTED)).isEmpty();
        assertThat(unread(here.leader(), MessageKind.INSTRUCTION_ANSWERED)).hasSize(1);
        assertThat(unread(here.office(), MessageKind.INSTRUCTION_ANSWERED)).hasSize(1);
        assertThat(instructions.ofTask(plan.task("1")).getFirst())
                .satisfies(one -> assertThat(one.answer()).isEqualTo("已到位"))
                .satisfies(one -> assertThat(one.state()).isEqualTo(InstructionState.ANSWERED))
                .satisfies(one -> assertThat(one.light()).isNull());
        assertThatThrownBy(() -> instructions.answer(given, "再答")).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aMessageStaysUnreadWhileAnotherWordOnTheSameTaskWaits() {
        long first = asked();
        asked();
        delivery.await();
        Actor clerk = here.clerk("甲局");
        fixtures.callAs(clerk, () -> {
            instructions.answer(first, "已到位");
            return true;
        });
        assertThat(unread(clerk, MessageKind.INSTRUCTED)).hasSize(2);
    }

    @Test
    void onlyTheUnitThatIsAskedAnswersAndAWordWithoutADayAsksForNothing() {
        long given = asked();
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> instructions.answer(given, "答复")).isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.leader());
        long said = instructions.give(GiveInstruction.on(plan.task("1"), Opinion.COMMENT, "抓紧办理"));
        assertThat(instructions.details(said).state()).isEqualTo(InstructionState.GIVEN);
        fixtures.actingAs(here.clerk("甲局"));
        assertThatThrownBy(() -> instructions.answer(said, "答复")).isInstanceOf(IllegalTransitionException.class);
        assertThat(instructions.open(PAGE)).extracting(InstructionDetails::id).containsExactly(given);
    }

    @Test
    void aUnitWithoutAPartIsNotAskedAndADayThatHasGoneByIsRefused() {
        fixtures.actingAs(here.leader());
        long task = plan.task("2");
        long stranger = here.unit("甲局");
        assertThatThrownBy(() -> instructions.give(
                        new GiveInstruction(task, stranger, Opinion.AGREE, "同意", null, null, null, null, "")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instructions.give(
                        new GiveInstruction(task, null, Opinion.AGREE, "同意", null, DAY.minusDays(1), null, null, "")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> instructions.give(GiveInstruction.on(task, Opinion.AGREE, " ")))
                .isInstanceOf(InvalidInputException.class);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> instructions.give(GiveInstruction.on(task, Opinion.AGREE, "同意")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("leaderName"));
    }

    @Test
    void aWordSettlesWhatTheOfficePutBeforeTheLeader() {
        long task = plan.task("1");
        long referral = fixtures.callAs(here.office(), () -> referrals.refer(task, "没有编制", "同意调剂两名"));
        delivery.await();
        assertThat(unread(here.leader(), MessageKind.REFERRED)).hasSize(1);
        fixtures.callAs(
                here.leader(),
                () -> instructions.give(
                        new GiveInstruction(task, null, Opinion.AGREE, "同意", null, null, referral, null, "")));

        assertThat(unread(here.leader(), MessageKind.REFERRED)).isEmpty();
        fixtures.actingAs(here.office());
        assertThat(referrals.openOf(task)).isEmpty();
        assertThat(referrals.details(referral).state()).isEqualTo(ReferralState.INSTRUCTED);
        assertThatThrownBy(() -> referrals.withdraw(referral)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void whatIsBeforeTheLeadersIsNotPutThereTwiceAndEndsWithItsTask() {
        fixtures.actingAs(here.office());
        long task = plan.task("1");
        long referral = referrals.refer(task, "没有编制", "同意调剂");
        assertThatThrownBy(() -> referrals.refer(task, "没有编制", "同意调剂")).isInstanceOf(InvalidInputException.class);
        tasks.cancel(task, plan.details("1").version(), "上级取消");
        assertThat(referrals.details(referral).state()).isEqualTo(ReferralState.LAPSED);
    }

    @Test
    void aWordAnswersTheUnitThatAskedTheLeadersForHelp() {
        long request = fixtures.callAs(
                here.clerk("乙局"),
                () -> coordination.ask(plan.partId("1", "乙局"), CoordinationAddressee.LEADER, "请协调用地"));
        fixtures.actingAs(here.leader());
        long other = plan.task("2");
        assertThatThrownBy(() -> instructions.give(
                        new GiveInstruction(other, null, Opinion.AGREE, "同意", null, null, null, request, "")))
                .isInstanceOf(NotFoundException.class);
        instructions.give(new GiveInstruction(plan.task("1"), null, Opinion.AGREE, "请甲局办", 3, null, null, request, ""));
        assertThat(coordination.details(request))
                .satisfies(one -> assertThat(one.state()).isEqualTo(CoordinationState.ANSWERED))
                .satisfies(one -> assertThat(one.answer()).isEqualTo("请甲局办"));
    }

    @Test
    void anAnswerIsAskedNoMoreForAReasonThatIsKept() {
        long given = asked();
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> instructions.waive(given, " ")).isInstanceOf(InvalidInputException.class);
        instructions.waive(given, "事项已由市里统一办理");
        delivery.await();

        assertThat(instructions.details(given))
                .satisfies(one -> assertThat(one.state()).isEqualTo(InstructionState.WAIVED))
                .satisfies(one -> assertThat(one.waivedWords()).isEqualTo("事项已由市里统一办理"))
                .satisfies(one -> assertThat(one.light()).isNull());
        assertThat(instructions.open(PAGE)).isEmpty();
        Actor clerk = here.clerk("甲局");
        assertThat(unread(clerk, MessageKind.INSTRUCTED)).isEmpty();
        assertThat(unread(clerk, MessageKind.INSTRUCTION_WAIVED)).hasSize(1);
        fixtures.actingAs(clerk);
        assertThatThrownBy(() -> instructions.answer(given, "已到位")).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aUnitThatWasReleasedOrDissolvedIsNotAsked() {
        long task = plan.task("1");
        long released = here.unit("乙局");
        long part = plan.partId("1", "乙局");
        jdbc.update("update assignment set state = 'NOT_APPLICABLE' where id = ?", part);
        fixtures.actingAs(here.leader());
        assertThatThrownBy(() -> instructions.give(
                        new GiveInstruction(task, released, Opinion.AGREE, "同意", null, null, null, null, "")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("unit-released"));
        jdbc.update("update org_unit set active = false where id = ?", here.unit("甲局"));
        assertThatThrownBy(() -> instructions.give(GiveInstruction.on(task, Opinion.AGREE, "同意")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("orgUnitId"));
    }

    @Test
    void onlyWhoHasSeenItTakesThatBackAndOnlyWhileItCanWaitAgain() {
        long task = plan.task("1");
        long referral = fixtures.callAs(here.office(), () -> referrals.refer(task, "没有编制", "同意调剂"));
        fixtures.callAs(here.leader(), () -> {
            referrals.note(referral);
            return true;
        });
        jdbc.update("update referral set settled_by = settled_by + 1 where id = ?", referral);
        fixtures.actingAs(here.leader());
        assertThatThrownBy(() -> referrals.takeNoteBack(referral)).isInstanceOf(NotFoundException.class);
        jdbc.update("update referral set settled_by = settled_by - 1 where id = ?", referral);

        long again = fixtures.callAs(here.office(), () -> referrals.refer(task, "没有编制", "再请示"));
        assertThatThrownBy(() -> referrals.takeNoteBack(referral)).isInstanceOf(InvalidInputException.class);
        fixtures.callAs(here.office(), () -> {
            referrals.withdraw(again);
            tasks.cancel(task, plan.details("1").version(), "上级取消");
            return true;
        });
        assertThatThrownBy(() -> referrals.takeNoteBack(referral)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void whoGoesOnWithTheDutiesOfAUnitAnswersForIt() {
        long given = asked();
        long from = here.unit("甲局");
        long to = here.unit("新局");
        fixtures.callAs(here.office(), () -> succession.move(from, to, "机构改革"));
        fixtures.actingAs(here.clerk("新局"));
        instructions.answer(given, "已接办");
        assertThat(instructions.details(given).state()).isEqualTo(InstructionState.ANSWERED);
    }
}
