package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiaohao.plan.TaskState;
import org.xiaohao.report.ReportMaterial.PlanFacts;
import org.xiaohao.report.ReportMaterial.TaskFacts;

class ReportDraftingTest {

    private static TaskFacts task(int section) {
        return new TaskFacts(
                section,
                String.valueOf(section),
                "事项" + section,
                section,
                "板块" + section,
                TaskState.OPEN,
                "",
                null,
                "甲局",
                null,
                "",
                List.of());
    }

    @Test
    void aPlanOfAHundredAndTwentySectionsIsDraftedWithItsHeadingsNumbered() {
        var material = new ReportMaterial(
                new PlanFacts(1, 2026, "工作要点", "示范区"),
                LocalDate.of(2026, 12, 31),
                IntStream.rangeClosed(1, 120).mapToObj(ReportDraftingTest::task).toList());
        assertThat(ReportDrafting.of(material))
                .extracting(DraftStatement::text)
                .contains("（九十九）板块99", "（一百）板块100", "（一百零一）板块101", "（一百二十）板块120");
    }
}
