package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xiaohao.plan.AddTask;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.NotOwedException;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** For which period a part reports: one that it owes, also where it was added after the plan was issued. */
@BackendTest
class OwedReportsTest {

    private final ProgressService progress;
    private final PlanAmendmentService amendments;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final MockMvc mvc;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    OwedReportsTest(
            ProgressService progress,
            PlanAmendmentService amendments,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            MockMvc mvc) {
        this.progress = progress;
        this.amendments = amendments;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.mvc = mvc;
    }

    @BeforeEach
    void aPlanRunsSinceFebruary() {
        clock.setDate(LocalDate.of(2026, 2, 2));
        here = fixtures.jurisdiction();
        plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        here.unit("乙局");
    }

    private void addTask(LocalDate day) {
        clock.setDate(day);
        var lead = new TaskToImport.Party(AssignmentRole.LEAD, "乙局", here.unit("乙局"), null, 0, 0);
        var task =
                new TaskToImport("2", null, "新增事项", "", null, "", false, 100, 101, List.of(lead), TaskParticulars.NONE);
        fixtures.callAs(here.office(), () -> amendments.addTask(new AddTask(plan.id(), task, "新增")));
        plan.receive("2", "乙局");
        fixtures.actingAs(here.clerk("乙局"));
    }

    private SavedEntry save(long periodId) {
        return progress.save(new SaveEntry(plan.partId("2", "乙局"), periodId, null, 0, EntryText.of("情况")));
    }

    private ResultActions send(@Nullable PeriodReference period, boolean submit) throws Exception {
        String chosen = period == null ? "" : "\"periodId\":\"" + period.id() + "\",";
        return mvc.perform(post("/api/assignments/" + plan.partId("2", "乙局") + "/entries")
                .with(httpBasic(here.clerk("乙局").username(), Fixtures.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{" + chosen + "\"content\":\"x\",\"submit\":" + submit + "}"));
    }

    @Test
    void aTaskAddedInAugustIsReportedOnForTheThirdQuarterAndTheHeadCanApprove() {
        addTask(LocalDate.of(2026, 8, 10));
        EntryForm form = progress.form(plan.partId("2", "乙局"), null);
        assertThat(form.period().sequence()).isEqualTo(3);
        assertThat(form.periods()).extracting(PeriodReference::sequence).containsExactly(3);
        SavedEntry saved = save(form.period().id());
        progress.submit(saved.entryId(), saved.version());
        plan.approve("乙局", saved.entryId());
        assertThat(plan.cell("2", "乙局", 3).state()).isEqualTo(CellState.ON_TIME);
        assertThat(plan.cell("2", "乙局", 2).state()).isEqualTo(CellState.WAIVED);
    }

    @Test
    void aReportForAPeriodThatThePartDoesNotOweIsRefusedAndSaysSo() throws Exception {
        addTask(LocalDate.of(2026, 8, 10));
        long part = plan.partId("2", "乙局");
        long first = plan.period(1).id();
        assertThatThrownBy(() -> save(first)).isInstanceOf(NotOwedException.class);
        assertThatThrownBy(() -> progress.form(part, first)).isInstanceOf(NotOwedException.class);
        send(plan.period(1), true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-owed"));
    }

    @Test
    void whatTheApiAcknowledgesTheHeadCanApprove() throws Exception {
        addTask(LocalDate.of(2026, 8, 10));
        send(null, true)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.period.sequence").value(3));
        fixtures.actingAs(here.head("乙局"));
        EntryDetails waiting = Objects.requireNonNull(
                progress.form(plan.partId("2", "乙局"), null).current());
        progress.approve(waiting.id(), waiting.version());
        assertThat(plan.cell("2", "乙局", 3).state()).isEqualTo(CellState.ON_TIME);
    }

    @Test
    void aTaskAddedAfterTheLastPeriodHasEndedOwesThatOneWithAsManyDaysToReport() {
        addTask(LocalDate.of(2027, 1, 5));
        EntryForm form = progress.form(plan.partId("2", "乙局"), null);
        assertThat(form.period().sequence()).isEqualTo(4);
        clock.setDate(LocalDate.of(2027, 1, 15));
        assertThat(plan.cell("2", "乙局", 4).state()).isEqualTo(CellState.DUE);
        SavedEntry saved = save(form.period().id());
        progress.submit(saved.entryId(), saved.version());
        plan.approve("乙局", saved.entryId());
        assertThat(plan.cell("2", "乙局", 4))
                .extracting(cell -> cell.state(), cell -> cell.daysLate())
                .isEqualTo(tuple(CellState.ON_TIME, 0L).toList());
    }

    @Test
    void theFormOpensTheEarliestReportThatIsOwedAndTheLastOneWhereNoneIs() {
        plan.receive("1", "甲局");
        clock.setDate(LocalDate.of(2026, 8, 10));
        long part = plan.partId("1", "甲局");
        plan.report("1", "甲局", 2, "二季度");
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(progress.form(part, null).period().sequence()).isEqualTo(1);
        plan.report("1", "甲局", 1, "一季度");
        assertThat(progress.form(part, null).period().sequence()).isEqualTo(3);
        plan.report("1", "甲局", 3, "三季度");
        assertThat(progress.form(part, null).period().sequence()).isEqualTo(3);
        assertThat(progress.form(part, null).periods())
                .extracting(PeriodReference::sequence)
                .containsExactly(1, 2, 3);
    }
}
