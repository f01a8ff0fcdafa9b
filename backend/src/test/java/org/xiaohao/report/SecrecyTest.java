package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** Nothing is signed or published before somebody has looked at its very text for secrets. */
@BackendTest
class SecrecyTest {

    private static final ExportReport CLEAN = new ExportReport(Format.HTML, true, false);

    private final ReportService reports;
    private final ReportExportService exports;
    private final SecrecyService secrecy;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private long report;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SecrecyTest(
            ReportService reports,
            ReportExportService exports,
            SecrecyService secrecy,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.reports = reports;
        this.exports = exports;
        this.secrecy = secrecy;
        this.fixtures = fixtures;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aWholeReport() {
        TestJurisdiction here = fixtures.jurisdiction();
        ReportedPlan.Made plan = reported.issue(here);
        fixtures.actingAs(here.office());
        report = reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        reports.find(report).statements().stream()
                .filter(ReportStatement::missing)
                .forEach(missing -> edit(missing, "网格员郑海生连续三个月上门劝解。"));
    }

    @Test
    void namesAreListedAndACheckIsOfOneTextOnly() {
        SecrecyReview review = secrecy.review(report);
        assertThat(review.checked()).isFalse();
        assertThat(review.details())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail.words()).isEqualTo("郑海生"));
        assertThatThrownBy(() -> exports.export(report, CLEAN))
                .isInstanceOfSatisfying(
                        ReportNotReadyException.class,
                        refused -> assertThat(refused.code()).isEqualTo("report-secrecy-unchecked"));

        secrecy.check(report, review.textHash());
        assertThat(secrecy.review(report).checkedBy()).isNotBlank();
        assertThat(exports.export(report, CLEAN).bytes()).isNotEmpty();

        edit(paragraph(), "网格员上门劝解。");
        assertThat(secrecy.review(report).checked()).isFalse();
        assertThatThrownBy(() -> exports.export(report, CLEAN)).isInstanceOf(ReportNotReadyException.class);
        assertThatThrownBy(() -> secrecy.check(report, review.textHash())).isInstanceOf(StaleDataException.class);
    }

    @Test
    void theWorkingVersionNeedsNoCheck() {
        assertThat(exports.export(report, ExportReport.WORKING).bytes()).isNotEmpty();
    }

    private ReportStatement paragraph() {
        return reports.find(report).statements().stream()
                .filter(one -> one.text().contains("郑海生"))
                .findFirst()
                .orElseThrow();
    }

    private void edit(ReportStatement statement, String words) {
        reports.editStatement(new EditStatement(statement.id(), statement.version(), "", words));
    }
}
