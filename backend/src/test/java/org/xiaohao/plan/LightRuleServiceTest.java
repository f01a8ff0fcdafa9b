package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.jurisdiction.LightRulesVersion;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class LightRuleServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    /** Three days before the national holidays, which end on 7 October. */
    private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

    private final LightRuleService rules;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;

    @Autowired
    LightRuleServiceTest(
            LightRuleService rules, TaskService tasks, Fixtures fixtures, PlanFixture fixture, MutableClock clock) {
        this.rules = rules;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void aDistrict() {
        here = fixtures.jurisdiction();
        // The third quarter is the first to be reported, by 10 October.
        clock.setDate(DAY.minusDays(7));
    }

    @Test
    void theReasonNamesEveryLeadThatOwesTheReport() {
        clock.reset();
        IssuedPlan two = fixture.plan(here)
                .task("1", task -> task.lead("甲局", "乙局").responsible("丙局"))
                .issue();
        two.receive("1", "甲局", "乙局", "丙局");
        clock.setDate(LocalDate.of(2026, 7, 15));
        fixtures.actingAs(here.office());
        assertThat(reason(two).units()).containsExactly("甲局", "乙局");

        two.report("1", "甲局", 2, "已办");
        fixtures.actingAs(here.office());
        assertThat(reason(two).units()).containsExactly("乙局");
    }

    private LightReason reason(IssuedPlan plan) {
        return Objects.requireNonNull(plan.summary("1").reason());
    }

    private IssuedPlan plan(long seed) {
        Random random = new Random(seed);
        PlanFixture.Draft draft = fixture.plan(here);
        for (int number = 1; number <= 25; number++) {
            LocalDate due = DAY.plusDays(random.nextInt(-5, 45));
            draft.task(Integer.toString(number), task -> task.lead("甲局").due(due));
        }
        IssuedPlan plan = draft.issue();
        for (int number = 1; number <= 25; number += 2) {
            plan.receive(Integer.toString(number), "甲局");
        }
        clock.setDate(DAY);
        return plan;
    }

    private Map<Long, @Nullable Light> lights(IssuedPlan plan) {
        return tasks.list(TaskFilter.all(plan.id()), TaskSort.NUMBER, PAGE).stream()
                .collect(Collectors.toMap(TaskSummary::id, task -> Objects.requireNonNull(task.light())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDryRunSaysExactlyWhatThenChanges(long seed) {
        IssuedPlan plan = plan(seed);
        fixtures.actingAs(here.office());
        LightRuleDays wanted = new LightRuleDays((int) (5 + 9 * seed), (int) (2 + 4 * seed), seed % 2 == 1);
        Map<Long, @Nullable Light> before = lights(plan);
        LightDryRun run = rules.tryOut(wanted);
        assertThat(lights(plan)).as("trying changes nothing").isEqualTo(before);

        LightRulesVersion taken = rules.take(rules.present().number(), wanted, "汛期提前预警");

        Map<Long, @Nullable Light> after = lights(plan);
        assertThat(run.tasks().stream()
                        .collect(Collectors.toMap(
                                LightDryRun.Change::taskId, change -> List.of(change.before(), change.after()))))
                .isEqualTo(before.entrySet().stream()
                        .filter(task -> task.getValue() != after.get(task.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                task -> List.of(task.getValue(), Objects.requireNonNull(after.get(task.getKey()))))));
        assertThat(run.total()).isEqualTo(run.tasks().size()).isPositive();
        assertThat(taken.number()).isEqualTo(2);
    }

    @Test
    void workingDaysReachOverTheHolidays() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(LocalDate.of(2026, 10, 10)))
                .issue();
        plan.receive("1", "甲局");
        clock.setDate(DAY);
        fixtures.actingAs(here.office());
        rules.take(1, new LightRuleDays(5, 0, false), "五天");
        assertThat(plan.summary("1").light()).isEqualTo(Light.NORMAL);
        rules.take(2, new LightRuleDays(5, 0, true), "五个工作日");
        // Tuesday, Wednesday, and after the holidays Thursday, Friday, and the Saturday that is worked in their place.
        assertThat(plan.summary("1").light()).isEqualTo(Light.DUE_SOON);
    }

    @Test
    void versionsStayAndASecondTakerIsTold() {
        fixtures.actingAs(here.office());
        rules.take(1, new LightRuleDays(20, 5, false), "提前");
        assertThatThrownBy(() -> rules.take(1, new LightRuleDays(30, 5, false), "再提前"))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> rules.take(2, new LightRuleDays(30, 5, false), " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rules.tryOut(new LightRuleDays(366, 5, false)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(rules.history(PAGE)).extracting(LightRulesVersion::number).containsExactly(2, 1);
        assertThat(rules.history(PAGE).getContent().getLast().days()).isEqualTo(new LightRuleDays(15, 5, false));
    }
}
