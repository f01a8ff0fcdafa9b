package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.account.AccountService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class HandoverServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final HandoverService handovers;
    private final TaskService tasks;
    private final AccountService accounts;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;
    private IssuedPlan plan;
    private Actor clerk;
    private Actor head;
    private Actor other;

    @Autowired
    HandoverServiceTest(
            HandoverService handovers,
            TaskService tasks,
            AccountService accounts,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.handovers = handovers;
        this.tasks = tasks;
        this.accounts = accounts;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("甲局"))
                .task("3", task -> task.lead("甲局"))
                .issue();
        clerk = here.clerk("甲局");
        head = here.head("甲局");
        other = here.clerk("乙局");
        plan.receive("1", "甲局");
        plan.receive("2", "甲局");
        fixtures.actingAs(head);
    }

    @Test
    void whoReceivesWorksOnItAndAllPassesInOneActWithItsHistory() {
        assertThat(plan.part("1", "甲局").handlerId()).isEqualTo(clerk.accountId());
        assertThat(plan.part("3", "甲局").handlerId()).isNull();
        assertThat(handovers.handled(clerk.accountId())).isEqualTo(2);
        assertThat(handovers.handOver(clerk.accountId(), head.accountId(), "岗位调整"))
                .isEqualTo(2);
        assertThat(plan.part("2", "甲局").handlerName()).isEqualTo(head.displayName());
        assertThat(handovers.handled(clerk.accountId())).isZero();
        assertThat(tasks.trail(plan.task("2"), Set.of(TrailKind.HANDED_OVER), PAGE))
                .extracting(TrailItem::before, TrailItem::after, TrailItem::content)
                .containsExactly(tuple(clerk.displayName(), head.displayName(), "岗位调整"));
    }

    @Test
    void onePersonIsNamedForManyTasksAndWhatIsClosedStays() {
        plan.close("2", "甲局", "完成");
        fixtures.actingAs(head);
        handovers.name(plan.partId("3", "甲局"), head.accountId(), "");
        Set<Long> all = Set.of(plan.task("1"), plan.task("2"), plan.task("3"));

        assertThat(handovers.nameForTasks(new NameForTasks(all, head.accountId(), "分工")))
                .isEqualTo(new NamedForTasks(
                        3, 1, 1, 1, 0, List.of(new HandlerBefore(plan.partId("1", "甲局"), clerk.accountId()))));
        assertThat(plan.part("1", "甲局").handlerId()).isEqualTo(head.accountId());
        assertThat(plan.part("2", "甲局").handlerId()).isEqualTo(clerk.accountId());
        assertThat(tasks.trail(plan.task("1"), Set.of(TrailKind.HANDED_OVER), PAGE))
                .extracting(TrailItem::before, TrailItem::after, TrailItem::content)
                .containsExactly(tuple(clerk.displayName(), head.displayName(), "分工"));
    }

    @Test
    void namingForManyTasksIsTakenBackAndWhatMovedOnSinceStays() {
        fixtures.actingAs(head);
        Set<Long> all = Set.of(plan.task("1"), plan.task("2"), plan.task("3"));
        NamedForTasks named = handovers.nameForTasks(new NameForTasks(all, head.accountId(), "分工"));
        handovers.name(plan.partId("2", "甲局"), clerk.accountId(), "另行分工");
        TakeNameBack back = new TakeNameBack(head.accountId(), named.before());

        assertThat(handovers.takeNameBack(back)).isEqualTo(2);
        assertThat(plan.part("1", "甲局").handlerId()).isEqualTo(clerk.accountId());
        assertThat(plan.part("2", "甲局").handlerId()).isEqualTo(clerk.accountId());
        assertThat(plan.part("3", "甲局").handlerId()).isNull();
        assertThat(tasks.trail(plan.task("3"), Set.of(TrailKind.HANDED_OVER), PAGE))
                .extracting(TrailItem::before, TrailItem::after)
                .containsExactly(tuple(head.displayName(), ""), tuple("", head.displayName()));
        assertThat(handovers.takeNameBack(back)).isZero();
    }

    @Test
    void nobodyTakesBackWhatAnotherUnitDid() {
        fixtures.actingAs(head);
        NamedForTasks named = handovers.nameForTasks(new NameForTasks(Set.of(plan.task("1")), head.accountId(), "分工"));
        TakeNameBack back = new TakeNameBack(head.accountId(), named.before());
        TakeNameBack nothing = new TakeNameBack(head.accountId(), List.of());
        fixtures.actingAs(other);
        assertThatThrownBy(() -> handovers.takeNameBack(back)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handovers.takeNameBack(nothing)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoHasLeftTheUnitIsNotPutBack() {
        fixtures.actingAs(head);
        NamedForTasks named = handovers.nameForTasks(new NameForTasks(Set.of(plan.task("1")), head.accountId(), "分工"));
        fixtures.actingAs(here.admin());
        accounts.deactivate(
                clerk.accountId(), accounts.details(clerk.accountId()).version());
        fixtures.actingAs(head);
        assertThat(handovers.takeNameBack(new TakeNameBack(head.accountId(), named.before())))
                .isZero();
        assertThat(plan.part("1", "甲局").handlerId()).isEqualTo(head.accountId());
    }

    @Test
    void namingForManyTasksTakesNoMoreStatementsForMoreOfThem() {
        PlanFixture.Draft draft = fixture.plan(here);
        Set<String> numbers =
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).collect(Collectors.toSet());
        numbers.forEach(number -> draft.task(number, task -> task.lead("甲局")));
        IssuedPlan many = draft.issue();
        fixtures.actingAs(head);
        Set<Long> all = numbers.stream().map(many::task).collect(Collectors.toSet());
        Set<Long> one = Set.of(plan.task("3"));
        int few = StatementCount.of(() -> handovers.nameForTasks(new NameForTasks(one, head.accountId(), "分工")));
        int more = StatementCount.of(() -> handovers.nameForTasks(new NameForTasks(all, head.accountId(), "分工")));
        assertThat(more).isEqualTo(few);
        assertThat(handovers.handled(head.accountId())).isEqualTo(13);
    }

    @Test
    void tasksWithoutAPartOfTheUnitAreLeftOutAndCounted() {
        fixtures.actingAs(other);
        Set<Long> mixed = Set.of(plan.task("1"), plan.task("3"));
        assertThat(handovers.nameForTasks(new NameForTasks(mixed, other.accountId(), "")))
                .isEqualTo(new NamedForTasks(2, 1, 0, 0, 1, List.of(new HandlerBefore(plan.partId("1", "乙局"), null))));
        assertThat(plan.part("1", "乙局").handlerId()).isEqualTo(other.accountId());
        Set<Long> foreign = Set.of(plan.task("3"));
        assertThatThrownBy(() -> handovers.nameForTasks(new NameForTasks(foreign, other.accountId(), "")))
                .isInstanceOf(NotFoundException.class);
        fixtures.actingAs(head);
        Set<Long> own = Set.of(plan.task("1"));
        assertThatThrownBy(() -> handovers.nameForTasks(new NameForTasks(own, other.accountId(), "")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handovers.nameForTasks(new NameForTasks(Set.of(), head.accountId(), "")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyPeopleOfTheOwnUnitWorkOnItsParts() {
        long part = plan.partId("3", "甲局");
        handovers.name(part, clerk.accountId(), "休假");
        assertThat(plan.part("3", "甲局").handlerId()).isEqualTo(clerk.accountId());
        assertThatThrownBy(() -> handovers.name(part, other.accountId(), "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handovers.handOver(clerk.accountId(), other.accountId(), "外单位"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handovers.handOver(clerk.accountId(), clerk.accountId(), "同一人"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> handovers.handOver(clerk.accountId(), head.accountId(), " "))
                .isInstanceOf(InvalidInputException.class);
        long foreign = plan.partId("1", "乙局");
        assertThatThrownBy(() -> handovers.name(foreign, clerk.accountId(), "")).isInstanceOf(NotFoundException.class);
    }
}
