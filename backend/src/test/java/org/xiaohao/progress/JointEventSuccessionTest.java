package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.SuccessionService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A unit that leads joint events is merged into another one. */
@BackendTest
class JointEventSuccessionTest {

    private final SuccessionService successions;
    private final JointEventService joint;
    private final Fixtures fixtures;
    private final PlanFixture fixture;

    @Autowired
    JointEventSuccessionTest(
            SuccessionService successions, JointEventService joint, Fixtures fixtures, PlanFixture fixture) {
        this.successions = successions;
        this.joint = joint;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @Test
    void theSuccessorLeadsTheEventsThatWereNotToldOf() {
        TestJurisdiction here = fixtures.jurisdiction();
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局");
        fixtures.actingAs(here.office());
        long task = plan.task("1");
        long told = joint.name(task, "联合走访", here.unit("甲局")).id();
        long untold = joint.name(task, "联合检查", here.unit("甲局")).id();
        long others = joint.name(task, "联合宣传", here.unit("乙局")).id();
        Figure figure = new Figure(
                "走访企业",
                BigDecimal.TEN,
                null,
                "家次",
                Qualifier.EXACT,
                null,
                FigureScope.PERIOD,
                false,
                null,
                told,
                null,
                null,
                null,
                null);
        plan.report("1", "甲局", 2, new EntryText("联合走访", "", "", false, List.of(figure)));
        fixtures.actingAs(here.office());
        successions.move(here.unit("甲局"), here.unit("新局"), "机构改革");
        assertThat(joint.ofTask(task))
                .extracting(JointEventReference::id, JointEventReference::leadUnitId)
                .containsExactly(
                        tuple(told, here.unit("甲局")), tuple(untold, here.unit("新局")), tuple(others, here.unit("乙局")));
    }
}
