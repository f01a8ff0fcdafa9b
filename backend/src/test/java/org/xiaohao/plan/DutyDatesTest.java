package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.Light;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Whatever people do, in whatever order: what is stored is what follows from the rows. */
@BackendTest
@ExtendWith(OutputCaptureExtension.class)
class DutyDatesTest {

    private static final List<String> UNITS = List.of("甲局", "乙局", "丙局", "丁局");
    private static final PageRequest PAGE = PageRequest.of(0, 100);

    private final PlanService plans;
    private final PlanAmendmentService amendments;
    private final TaskService tasks;
    private final AssignmentService parts;
    private final ProgressService progress;
    private final ReviewService reviews;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final StoredDates stored;
    private final DutyDates dates;
    private final DatesProof proof;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final Map<String, Integer> done = new TreeMap<>();
    private TestJurisdiction here;
    private IssuedPlan plan;
    private Random random = new Random();

    @Autowired
    DutyDatesTest(
            PlanService plans,
            PlanAmendmentService amendments,
            TaskService tasks,
            AssignmentService parts,
            ProgressService progress,
            ReviewService reviews,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            DutyDates dates,
            DatesProof proof,
            JdbcClient jdbc) {
        this.plans = plans;
        this.amendments = amendments;
        this.tasks = tasks;
        this.parts = parts;
        this.progress = progress;
        this.reviews = reviews;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.stored = new StoredDates(jdbc);
        this.clock = clock;
        this.dates = dates;
        this.proof = proof;
        this.jdbc = jdbc;
        this.here = fixtures.jurisdiction();
        this.plan = issue();
    }

    private IssuedPlan issue() {
        return fixture.plan(here)
                .task("1", task -> task.lead("甲局", "乙局").responsible("丙局"))
                .task("2", task -> task.lead("乙局").responsible("甲局").due(LocalDate.of(2026, 7, 31)))
                .task("3", task -> task.lead("丙局").longTerm())
                .task("4", task -> task.lead("甲局").supporting("丁局").due(LocalDate.of(2026, 6, 1)))
                .issue();
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void afterRandomActsTheStoredDatesFollowFromTheRows(long seed) {
        random = new Random(seed);
        stored.assertTrue(plan.id());
        for (int act = 0; act < 120; act++) {
            int kind = random.nextInt(20);
            attempt("act " + kind, () -> act(kind));
            stored.assertTrue(plan.id());
            assertThat(dates.wrong(plan.id())).isEmpty();
        }
        plans(() -> {
            plans.closeYear(plan.id());
            return true;
        });
        stored.assertTrue(plan.id());
        assertThat(done).as("kinds of acts that succeeded").hasSizeGreaterThan(9);
        assertThat(jdbc.sql("select count(*) from task where plan_id = :plan and plan_issued = true")
                        .param("plan", plan.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDayThatGoesByNeedsNoWrite() {
        plan.receive("1", "甲局");
        Map<Long, DueDays> before = stored.tasks(plan.id());
        clock.setDate(LocalDate.of(2026, 12, 31));
        assertThat(stored.tasks(plan.id())).isEqualTo(before);
        assertThat(plan.summary("1").light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void whatWasChangedByHandIsFoundAtNightAndSetRight(CapturedOutput output) {
        plan.receive("1", "甲局");
        assertThat(dates.wrong(plan.id())).isEmpty();
        jdbc.sql("update assignment set report_due = '2026-01-01' where task_id = :task and org_unit_id = :unit")
                .param("task", plan.task("1"))
                .param("unit", here.unit("丙局"))
                .update();
        jdbc.sql("update period_report set owed_on = null where task_id = :task")
                .param("task", plan.task("2"))
                .update();
        jdbc.sql("update task set next_due = '2026-01-01' where id = :task")
                .param("task", plan.task("3"))
                .update();
        assertThat(dates.wrong(plan.id())).containsExactly(plan.task("1"), plan.task("2"), plan.task("3"));
        proof.prove();
        assertThat(dates.wrong(plan.id())).isEmpty();
        stored.assertTrue(plan.id());
        assertThat(output).contains("Stored dates of 3 tasks of plan " + plan.id() + " were wrong");
    }

    private void attempt(String name, Runnable act) {
        try {
            act.run();
            done.merge(name, 1, Integer::sum);
        } catch (DomainException refused) {
            // An act that the state of things forbids changes nothing.
        }
    }

    private void act(int kind) {
        String number = String.valueOf(1 + random.nextInt(4));
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        TaskDetails details = plan.details(number);
        long task = details.summary().id();
        List<TaskDetails.Part> all = details.parts();
        TaskDetails.Part part = all.get(random.nextInt(all.size()));
        String lead = all.stream()
                .filter(TaskDetails.Part::primaryLead)
                .map(TaskDetails.Part::unitName)
                .findFirst()
                .orElseThrow();
        long id = part.assignmentId();
        switch (kind) {
            case 0, 1, 2, 3 -> run(here.clerk(part.unitName()), () -> parts.receive(id));
            case 4, 5, 6 -> plan.report(number, part.unitName(), period(), "情况");
            case 7 -> plan.reportDone(number, part.unitName(), period(), "已完成");
            case 8 -> run(here.clerk(lead), () -> parts.confirm(id));
            case 9 -> run(here.clerk(lead), () -> parts.returnForRework(id, "补充"));
            case 10 -> run(here.clerk(part.unitName()), () -> parts.declareNotApplicable(id, "不涉及"));
            case 11 -> run(here.office(), () -> parts.acceptNotApplicable(id));
            case 12 -> run(here.office(), () -> parts.refuseNotApplicable(id, "涉及"));
            case 13 -> plan.apply(number, lead, "完成");
            case 14 -> decide();
            case 15 -> sendBack(task);
            case 16 -> run(here.office(), () -> stop(details));
            case 17 ->
                run(
                        here.office(),
                        () -> tasks.changeDueDate(
                                task, details.version(), clock.today().plusDays(random.nextInt(-20, 40)), "调整"));
            case 18 -> run(here.office(), () -> amend(unit));
            default -> clock.setDate(clock.today().plusDays(random.nextInt(12)));
        }
    }

    private int period() {
        return 2 + random.nextInt(2);
    }

    private void decide() {
        run(
                here.office(),
                () -> reviews.pending(PAGE).stream().findFirst().ifPresent(request -> {
                    if (random.nextBoolean()) {
                        reviews.approve(request.id());
                    } else {
                        reviews.returnForRework(request.id(), "补充");
                    }
                }));
    }

    private void sendBack(long task) {
        run(here.office(), () -> {
            List<EntryDetails> approved = progress.approved(task, PAGE).getContent();
            if (!approved.isEmpty()) {
                progress.returnApproved(approved.getFirst().id(), "有误");
            }
        });
    }

    private void stop(TaskDetails details) {
        long task = details.summary().id();
        if (details.summary().state() == TaskState.SUSPENDED) {
            if (random.nextInt(5) > 0) {
                tasks.resume(task, details.version());
            } else {
                tasks.cancel(task, details.version(), "撤销");
            }
        } else {
            tasks.suspend(task, details.version(), "缓办");
        }
    }

    /** Another unit leads the first point, a point is added, the last ones may go. */
    private void amend(String lead) {
        List<AmendPlan.AmendedTask> points = new ArrayList<>();
        int at = 0;
        for (IssuedTask known : amendments.issuedTasks(plan.id())) {
            List<TaskToImport.Party> named = new ArrayList<>();
            boolean other = at == 0;
            if (other) {
                named.add(party(AssignmentRole.LEAD, here.unit(lead)));
            }
            known.units().forEach((unit, role) -> {
                if (!other || random.nextBoolean()) {
                    named.add(party(role, unit));
                }
            });
            points.add(new AmendPlan.AmendedTask(
                    new AmendPlan.TaskVersion(known.id(), known.version()),
                    content(known.number(), known.title(), null, at++, named)));
        }
        if (points.size() < 7) {
            points.add(new AmendPlan.AmendedTask(
                    null,
                    content(
                            "新" + points.size(),
                            "新增事项",
                            clock.today().plusDays(random.nextInt(30)),
                            at,
                            List.of(party(AssignmentRole.LEAD, here.unit(lead))))));
        }
        amendments.amend(new AmendPlan(plan.id(), "重新印发", "一二三四五六七八九十", null, points, List.of()));
    }

    private static TaskToImport.Party party(AssignmentRole role, long unit) {
        return new TaskToImport.Party(role, "局", unit, null, 0, 0);
    }

    private static TaskToImport content(
            String number, String title, @Nullable LocalDate due, int at, List<TaskToImport.Party> named) {
        return new TaskToImport(
                number,
                null,
                title,
                title,
                due,
                due == null ? "" : due.toString(),
                false,
                at,
                at + 1,
                named,
                TaskParticulars.NONE);
    }

    private <T> T plans(Supplier<T> work) {
        return fixtures.callAs(here.office(), work);
    }

    private void run(Actor actor, Runnable work) {
        fixtures.callAs(actor, () -> {
            work.run();
            return true;
        });
    }
}
