package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.OutlineLine;
import org.xiaohao.report.drafting.OutlineSketch;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Outlines that the office writes itself, and reports that are drafted in them. */
@BackendTest
@Tag("database")
class OutlineServiceTest {

    private final OutlineService outlines;
    private final ReportService reports;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private TestJurisdiction here;

    @Autowired
    OutlineServiceTest(OutlineService outlines, ReportService reports, Fixtures fixtures, PlanFixture plans) {
        this.outlines = outlines;
        this.reports = reports;
        this.fixtures = fixtures;
        this.plans = plans;
    }

    @BeforeEach
    void somewhere() {
        here = fixtures.jurisdiction();
    }

    private OutlineDetails copy(String name) {
        OutlineDetails five = outlines.outline("five-parts");
        return new OutlineDetails(0, 0, name, five.title(), five.lines());
    }

    private OutlineDetails kept(String name) {
        return fixtures.callAs(here.office(), () -> outlines.outline(outlines.save(copy(name))));
    }

    @Test
    void aReportIsDraftedInAnOutlineOfOnesOwnAndItsHeadingsFollow() {
        OutlineDetails own = kept("本区提纲");
        OutlineSketch sketch = new OutlineSketch(own.lines());
        int place = sketch.addBehind(sketch.lines().size() - 1, "专项工作");
        sketch.replace(place, OutlineLine.heading(1, PartKind.OTHER, HeadingStyle.CHINESE, "{Y}年专项工作情况"));
        String code = fixtures.callAs(
                here.office(),
                () -> outlines.save(
                        new OutlineDetails(own.id(), own.version(), own.name(), own.title(), sketch.lines())));
        long plan = plans.plan(here)
                .titled("工作要点", 2026)
                .due(LocalDate.of(2026, 11, 30))
                .section("一、整治")
                .task("1", task -> task.lead("甲局"))
                .issue()
                .id();
        ReportDetails report = fixtures.callAs(
                here.office(), () -> reports.find(reports.draft(new DraftReport(2026, code, List.of(plan), null))));

        assertThat(report.outline()).isEqualTo(code);
        assertThat(report.statements())
                .extracting(ReportStatement::text)
                .anyMatch(text -> text.endsWith("、2026年专项工作情况"));
        fixtures.callAs(here.office(), () -> {
            OutlineDetails read = outlines.outline(code);
            assertThatThrownBy(() -> outlines.remove(read.id(), read.version()))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.code()).isEqualTo("outline-in-use"));
            return null;
        });
    }

    @Test
    void theSecondSaverIsToldAndNothingIsLost() {
        OutlineDetails own = kept("提纲");
        fixtures.callAs(here.office(), () -> {
            outlines.save(new OutlineDetails(own.id(), own.version(), "先改的", own.title(), own.lines()));
            assertThatThrownBy(() ->
                            outlines.save(new OutlineDetails(own.id(), own.version(), "后改的", own.title(), own.lines())))
                    .isInstanceOf(StaleDataException.class);
            assertThat(outlines.outline("own-" + own.id()).name()).isEqualTo("先改的");
            return null;
        });
    }

    @Test
    void ownOnesAreOfferedFirstByNameAndGoWhenTheyAreRemoved() {
        OutlineDetails own = kept("乙");
        kept("甲");
        fixtures.callAs(here.office(), () -> {
            assertThat(outlines.outlines()).extracting(OutlineSummary::name).contains("甲", "乙");
            assertThat(outlines.outlines().getLast().code()).isEqualTo("rectification-first");
            outlines.remove(own.id(), own.version());
            assertThat(outlines.outlines()).extracting(OutlineSummary::name).doesNotContain("乙");
            assertThatThrownBy(() -> outlines.outline("own-" + own.id())).isInstanceOf(NotFoundException.class);
            return null;
        });
    }

    @Test
    void whatNoReportCanBeDraftedInIsRefused() {
        kept("有了");
        fixtures.callAs(here.office(), () -> {
            refused(copy("有了"), "outline-name-taken");
            refused(copy(" "), "required");
            OutlineLine results = OutlineLine.heading(1, PartKind.RESULTS, HeadingStyle.CHINESE, "成效");
            refused(of(List.of(results, results.at(3))), "outline-levels");
            refused(of(List.of(results.at(2))), "outline-levels");
            refused(
                    of(List.of(OutlineLine.heading(1, PartKind.PROBLEMS, HeadingStyle.CHINESE, "不足"))),
                    "outline-without-results");
            refused(of(List.of(OutlineLine.heading(1, PartKind.RESULTS, HeadingStyle.CHINESE, " "))), "required");
            return null;
        });
    }

    private static OutlineDetails of(List<OutlineLine> lines) {
        return new OutlineDetails(0, 0, "新的", "{Y}年报告", lines);
    }

    private void refused(OutlineDetails words, String code) {
        assertThatThrownBy(() -> outlines.save(words))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
