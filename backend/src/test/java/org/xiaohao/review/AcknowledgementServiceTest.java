package org.xiaohao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class AcknowledgementServiceTest {

    private final AcknowledgementService acknowledgements;
    private final Fixtures fixtures;
    private final PlanFixture fixture;

    @Autowired
    AcknowledgementServiceTest(AcknowledgementService acknowledgements, Fixtures fixtures, PlanFixture fixture) {
        this.acknowledgements = acknowledgements;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @Test
    void theLeadAndTheOfficeReadWithoutApproving() {
        TestJurisdiction here = fixtures.jurisdiction();
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局"))
                .issue();
        plan.receive("1", "乙局");
        long entry = plan.report("1", "乙局", 2, "二季度情况");
        fixtures.actingAs(here.clerk("甲局"));
        acknowledgements.read(entry);
        acknowledgements.read(entry);
        fixtures.actingAs(here.office());
        acknowledgements.read(entry);
        assertThat(acknowledgements.readers(entry))
                .extracting(ReadBy::name, ReadBy::own)
                .containsExactly(
                        tuple(here.clerk("甲局").displayName(), false),
                        tuple(here.office().displayName(), true));
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.IN_PROGRESS);
        fixtures.actingAs(here.clerk("丙局"));
        assertThatThrownBy(() -> acknowledgements.read(entry)).isInstanceOf(NotFoundException.class);
    }
}
