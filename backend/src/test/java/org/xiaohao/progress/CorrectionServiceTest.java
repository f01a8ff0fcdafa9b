package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** January happens: a number of a task that is struck off turns out wrong, and the office sets it right. */
@BackendTest
class CorrectionServiceTest {

    private static final Figure TEN = new Figure("培训", BigDecimal.TEN, "场", Qualifier.EXACT);

    private final CorrectionService corrections;
    private final ProgressService progress;
    private final TotalsService totals;
    private final IndicatorService indicators;
    private final TaskService tasks;
    private final NotificationService messages;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final JdbcTemplate jdbc;
    private TestJurisdiction here;
    private IssuedPlan plan;
    private long entry;

    @Autowired
    CorrectionServiceTest(
            CorrectionService corrections,
            ProgressService progress,
            TotalsService totals,
            IndicatorService indicators,
            TaskService tasks,
            NotificationService messages,
            Fixtures fixtures,
            PlanFixture plans,
            JdbcTemplate jdbc) {
        this.corrections = corrections;
        this.progress = progress;
        this.totals = totals;
        this.indicators = indicators;
        this.tasks = tasks;
        this.messages = messages;
        this.fixtures = fixtures;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTaskWasReportedOn() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        entry = plan.report("1", "乙局", 2, new EntryText("培训10场。", "", "", false, List.of(TEN)));
    }

    private EntryDetails read(long id) {
        return fixtures.callAs(here.office(), () -> progress.details(id));
    }

    private long correct(long id, int version, String content, int amount) {
        Figure figure = TEN.saying("培训", BigDecimal.valueOf(amount), "场", Qualifier.EXACT);
        EntryText text = new EntryText(content, "", "", false, List.of(figure));
        return fixtures.callAs(here.office(), () -> corrections.correct(new CorrectEntry(id, version, text, "重复统计1场")));
    }

    @Test
    void theOfficeCorrectsAFigureOfAClosedTask() {
        plan.close("1", "甲局", "完成");

        fixtures.callAs(
                here.office(),
                () -> indicators.define(
                        plan.task("1"), new DefineIndicator("培训", "场", FigureClass.EVENT_SUM, Aggregation.SUM, false)));

        long corrected = correct(entry, read(entry).version(), "培训9场。", 9);

        EntryDetails now = read(corrected);
        assertThat(now.inForce()).isTrue();
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.correctionReason()).isEqualTo("重复统计1场");
        assertThat(now.author()).isEqualTo(here.office().displayName());
        EntryDetails before = read(entry);
        assertThat(before.inForce()).isFalse();
        assertThat(before.text().content()).isEqualTo("培训10场。");
        assertThat(fixtures.callAs(here.office(), () -> totals.ofTask(plan.task("1"), null))
                        .getFirst()
                        .value())
                .isEqualByComparingTo("9");
    }

    @Test
    void whatWasThereStaysOnTheTrailAndTheUnitIsTold() {
        plan.close("1", "甲局", "完成");
        correct(entry, read(entry).version(), "培训9场。", 9);

        TrailItem item =
                fixtures
                        .callAs(here.office(), () -> tasks.trail(plan.task("1"), Set.of(), PageRequest.of(0, 50)))
                        .stream()
                        .filter(one -> one.kind() == TrailKind.PROGRESS_CORRECTED)
                        .findFirst()
                        .orElseThrow();
        assertThat(item.content()).isEqualTo("重复统计1场");
        assertThat(item.before()).isEqualTo("培训10场。\n培训\t10场");
        assertThat(item.after()).isEqualTo("培训9场。\n培训\t9场");
        new EventDelivery(jdbc).await();
        assertThat(fixtures.callAs(here.clerk("乙局"), () -> messages.list(PageRequest.of(0, 50))).stream()
                        .map(message -> message.kind()))
                .contains(MessageKind.PROGRESS_CORRECTED);
    }

    @Test
    void aTaskThatIsUnderWayIsReturnedInsteadOfCorrected() {
        int version = read(entry).version();
        assertThatThrownBy(() -> correct(entry, version, "培训9场。", 9)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void theSecondOfTwoCorrectionsIsTold() {
        plan.close("1", "甲局", "完成");
        int version = read(entry).version();
        correct(entry, version, "培训9场。", 9);
        assertThatThrownBy(() -> correct(entry, version, "培训8场。", 8)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aDraftThatTheUnitLeftDoesNotStandInTheWay() {
        plan.write("1", "乙局", 2, "又写了一半", false);
        plan.close("1", "甲局", "完成");

        long corrected = correct(entry, read(entry).version(), "培训9场。", 9);

        assertThat(read(corrected).revision()).isEqualTo(3);
        assertThat(read(corrected).inForce()).isTrue();
    }

    @Test
    void aCorrectionWithoutReasonOrWordsIsRefused() {
        plan.close("1", "甲局", "完成");
        int version = read(entry).version();
        assertThatThrownBy(() -> correct(entry, version, " ", 9)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> fixtures.callAs(
                        here.office(),
                        () -> corrections.correct(new CorrectEntry(entry, version, EntryText.of("新"), " "))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(read(entry).inForce()).isTrue();
    }
}
