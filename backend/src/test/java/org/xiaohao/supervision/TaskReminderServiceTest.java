package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class TaskReminderServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate LATE = LocalDate.of(2026, 7, 11);

    private final TaskReminderService chosen;
    private final ReminderService reminders;
    private final ExtensionService extensions;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;

    @Autowired
    TaskReminderServiceTest(
            TaskReminderService chosen,
            ReminderService reminders,
            ExtensionService extensions,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.chosen = chosen;
        this.reminders = reminders;
        this.extensions = extensions;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
    }

    @Test
    void whatItWouldDoIsSaidBeforeAndDoneAsItWasSaid() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("甲局"))
                .task("3", task -> task.lead("丙局").due(LocalDate.of(2026, 7, 1)))
                .task("4", task -> task.lead("丁局"))
                .issue();
        IssuedPlan other = fixture.plan(here).task("1", task -> task.lead("乙局")).issue();
        plan.receive("2", "甲局");
        plan.report("2", "甲局", 2, "按时");
        plan.receive("3", "丙局");
        plan.apply("3", "丙局", "完成");
        clock.setDate(LATE);
        chosen.remind(new RemindOfTasks(Set.of(plan.task("4")), ""));
        answer("丁局");
        Set<Long> tasks = Set.of(plan.task("1"), plan.task("2"), plan.task("3"), plan.task("4"), other.task("1"));

        TaskReminders would = chosen.preview(tasks);
        TaskReminders done = chosen.remind(new RemindOfTasks(tasks, " 请尽快 "));

        assertThat(done).isEqualTo(would);
        assertThat(done.tasks()).isEqualTo(5);
        assertThat(done.reminded()).isEqualTo(2);
        assertThat(done.reminders()).isEqualTo(3);
        assertThat(done.units()).containsExactlyInAnyOrder("甲局", "乙局");
        assertThat(done.leftOut())
                .isEqualTo(Map.of(LeftOut.NOTHING_LATE, 1, LeftOut.WITH_OFFICE, 1, LeftOut.ANSWERED, 1));
        assertThat(unanswered("乙局")).extracting(ReminderDetails::words).containsExactly("请尽快", "请尽快");
        assertThat(unanswered("丙局")).isEmpty();

        TaskReminders again = chosen.remind(new RemindOfTasks(tasks, ""));
        assertThat(again.reminders()).isZero();
        assertThat(again.leftOut()).containsEntry(LeftOut.TODAY, 2);
        assertThat(unanswered("乙局")).hasSize(2);
    }

    @Test
    void whoHasAnsweredOrAskedForALaterDayIsLeftOutAsEverywhere() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("乙局").due(LocalDate.of(2026, 7, 22)))
                .issue();
        plan.receive("2", "乙局");
        plan.report("2", "乙局", 2, "按时");
        clock.setDate(LATE);
        chosen.remind(new RemindOfTasks(Set.of(plan.task("1")), ""));
        answer("甲局");
        fixtures.callAs(
                here.head("乙局"),
                () -> extensions.ask(new AskForExtension(plan.task("2"), LocalDate.of(2026, 8, 30), "材料未齐", "已办一半")));
        clock.setDate(LATE.plusDays(14));

        TaskReminders done = chosen.remind(new RemindOfTasks(Set.of(plan.task("1"), plan.task("2")), ""));
        assertThat(done.reminders()).isZero();
        assertThat(done.leftOut()).isEqualTo(Map.of(LeftOut.ANSWERED, 1, LeftOut.EXTENSION_ASKED, 1));
    }

    @Test
    void aTaskOfElsewhereOrOfADraftIsNotFoundAndNobodyIsReminded() {
        IssuedPlan plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        TestJurisdiction elsewhere = fixtures.jurisdiction();
        long foreign = fixtures.callAs(
                elsewhere.office(),
                () -> fixture.plan(elsewhere)
                        .task("1", task -> task.lead("甲局"))
                        .issue()
                        .task("1"));
        fixtures.actingAs(here.office());
        clock.setDate(LATE);
        Set<Long> both = Set.of(plan.task("1"), foreign);

        assertThatThrownBy(() -> chosen.preview(both)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> chosen.remind(new RemindOfTasks(both, ""))).isInstanceOf(NotFoundException.class);
        assertThat(unanswered("甲局")).isEmpty();
    }

    @Test
    void noneAndTooManyAreRefused() {
        Set<Long> many = new HashSet<>();
        for (long id = 1; id <= TaskReminderService.MAX_TASKS + 1; id++) {
            many.add(id);
        }
        assertThatThrownBy(() -> chosen.preview(Set.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> chosen.preview(many)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> chosen.remind(new RemindOfTasks(many, ""))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void sayingWhatItWouldDoTakesNoMoreStatementsForMoreTasks() {
        PlanFixture.Draft draft = fixture.plan(here);
        for (int number = 1; number <= 12; number++) {
            draft.task(Integer.toString(number), task -> task.lead("甲局").responsible("乙局"));
        }
        IssuedPlan plan = draft.issue();
        clock.setDate(LATE);
        Set<Long> one = Set.of(plan.task("1"));
        Set<Long> all = new HashSet<>();
        for (int number = 1; number <= 12; number++) {
            all.add(plan.task(Integer.toString(number)));
        }

        int few = StatementCount.of(() -> chosen.preview(one));
        assertThat(StatementCount.of(() -> chosen.preview(all))).isEqualTo(few).isPositive();
    }

    private void answer(String unit) {
        fixtures.actingAs(here.clerk(unit));
        reminders.unanswered(PAGE).forEach(reminder -> reminders.answer(reminder.id(), "明日报送"));
        fixtures.actingAs(here.office());
    }

    private List<ReminderDetails> unanswered(String unit) {
        return fixtures.callAs(
                here.clerk(unit), () -> reminders.unanswered(PAGE).getContent());
    }
}
