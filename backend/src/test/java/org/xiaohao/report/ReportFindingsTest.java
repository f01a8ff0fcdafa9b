package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.checking.FindingKind;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.DraftFinding.Typed;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** The careful reader looks over the shoulder of the one who writes. */
@BackendTest
@Tag("slow")
class ReportFindingsTest {

    private static final String WRONG = "共审查文件100件，其中规范性文件60件、合同30件、协议20件。";

    private final ReportService reports;
    private final ReportFindingsService findings;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private TestJurisdiction here;
    private long report;
    private ReportStatement told;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReportFindingsTest(
            ReportService reports,
            ReportFindingsService findings,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.reports = reports;
        this.findings = findings;
        this.fixtures = fixtures;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aReportIsDrafted() {
        here = fixtures.jurisdiction();
        ReportedPlan.Made plan = reported.issue(here);
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        fixtures.actingAs(here.office());
        report = reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        told = reports.find(report).statements().stream()
                .filter(one -> one.text().contains("46"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTypedIsReadBeforeItIsSaved() {
        assertThat(sums(Typed.NOTHING)).isEmpty();
        assertThat(sums(typed(WRONG))).singleElement().satisfies(finding -> {
            assertThat(finding.statementId()).isEqualTo(told.id());
            assertThat(finding.message()).contains("100");
            assertThat(WRONG.substring(finding.start(), finding.end())).isEqualTo(finding.words());
        });
        assertThat(sums(Typed.NOTHING)).isEmpty();
    }

    @Test
    void aReasonSettlesItUntilTheWordsChange() {
        edit(WRONG);
        DraftFinding noticed = sums(Typed.NOTHING).getFirst();
        assertThatThrownBy(() -> findings.settle(report, noticed.key(), " ")).isInstanceOf(InvalidInputException.class);
        findings.settle(report, noticed.key(), "有10件两类兼有");
        assertThat(sums(Typed.NOTHING)).singleElement().satisfies(finding -> {
            assertThat(finding.open()).isFalse();
            assertThat(finding.reason()).isEqualTo("有10件两类兼有");
        });
        edit(WRONG.replace("20件", "30件"));
        assertThat(sums(Typed.NOTHING)).singleElement().matches(DraftFinding::open);
        assertThatThrownBy(() -> findings.settle(report, "no such", "理由")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsMissingHasNoPlace() {
        assertThat(all(Typed.NOTHING))
                .filteredOn(finding -> finding.kind() == FindingKind.EMPTY_HEADING
                        || finding.kind() == FindingKind.MISSING_PART
                        || finding.kind() == FindingKind.THIN_PART)
                .isNotEmpty();
    }

    @Test
    void tenThousandCharactersAreReadWhileOneTypes() {
        List<String> matters = List.of("行政检查", "法治培训", "合同审查", "纠纷调解", "法律援助", "案卷评查", "政策宣讲", "企业走访");
        List<String> places = List.of("东园", "西岭", "南塘", "北坡", "中洲", "长桥", "新河", "石埠", "云坪");
        StringBuilder text = new StringBuilder();
        Random random = new Random(10);
        for (int i = 0; text.length() < 10_000; i++) {
            text.append(places.get(random.nextInt(places.size())))
                    .append("围绕")
                    .append(matters.get(i % matters.size()))
                    .append("完善工作机制，压实各方责任，推动问题在基层解决，全年办理")
                    .append(matters.get(random.nextInt(matters.size())))
                    .append(random.nextInt(900))
                    .append("件，群众满意度持续提升。");
        }
        Typed typed = typed(text.toString());
        for (int i = 0; i < 5; i++) {
            all(typed);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            // What the machine does besides is not counted.
            long start = threads.getCurrentThreadCpuTime();
            all(typed);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        assertThat(Duration.ofNanos(best)).as("%d ms", best / 1_000_000).isLessThan(Duration.ofMillis(300));
    }

    private void edit(String words) {
        ReportStatement now = reports.find(report).statements().stream()
                .filter(one -> one.id() == told.id())
                .findFirst()
                .orElseThrow();
        reports.editStatement(new EditStatement(now.id(), now.version(), now.lead(), words));
    }

    private Typed typed(String words) {
        return new Typed(Map.of(told.id(), words));
    }

    private List<DraftFinding> all(Typed typed) {
        return findings.findings(report, typed, Locale.SIMPLIFIED_CHINESE);
    }

    private List<DraftFinding> sums(Typed typed) {
        return all(typed).stream()
                .filter(finding -> finding.kind() == FindingKind.PART_SUM)
                .toList();
    }
}
