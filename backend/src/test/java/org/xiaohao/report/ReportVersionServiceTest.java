package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.report.ReportedPlan.JUSTICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ReportDifference.ChangeKind;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** The way of a report from its first draft to the public, and how it read on the way. */
@Tag("slow")
@BackendTest
class ReportVersionServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final ReportService reports;
    private final ReportProofService proof;
    private final ReportStateService states;
    private final ReportVersionService versions;
    private final SecrecyService secrecy;
    private final ReportBlacklineService blacklines;
    private final YearRecordService records;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final ReportedPlan reported;
    private TestJurisdiction here;
    private ReportedPlan.Made plan;
    private long id;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReportVersionServiceTest(
            ReportService reports,
            ReportProofService proof,
            ReportStateService states,
            ReportVersionService versions,
            SecrecyService secrecy,
            ReportBlacklineService blacklines,
            YearRecordService records,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures,
            JdbcClient jdbc) {
        this.reports = reports;
        this.proof = proof;
        this.states = states;
        this.versions = versions;
        this.secrecy = secrecy;
        this.blacklines = blacklines;
        this.records = records;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aReportWithEveryPartIsDrafted() {
        here = fixtures.jurisdiction();
        plan = reported.issue(here);
        reported.report(plan, "统一执法文书", JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        reported.report(
                plan,
                "压减审批材料",
                JUSTICE,
                1,
                new EntryText("建立材料清单制度，压减审批材料46件。", "部门系统没有联通", "接口标准不一", "", "联通部门系统", true, false, List.of()));
        fixtures.actingAs(here.office());
        records.act(2026, new ActDetails(0, 0, ActKind.MEETING, "区委主要负责人", "主持召开专题会议研究法治建设重点任务。"));
        id = reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
        for (ReportStatement missing : reports.find(id).statements()) {
            if (missing.missing()) {
                reports.editStatement(new EditStatement(missing.id(), missing.version(), "", "由人补充的一段文字。"));
            }
        }
    }

    @Test
    void aReportGoesFromDraftToThePublicAndEveryStepIsKept() {
        assertThat(standing().state()).isEqualTo(ReportState.DRAFT);
        states.discuss(id);
        states.submit(id);
        sign();
        assertThat(standing().isIntact()).isTrue();
        assertThat(standing().signedHash()).isEqualTo(standing().hash());
        fixtures.actingAs(here.office());
        states.report(id);
        assertThatThrownBy(() -> states.publish(id)).isInstanceOf(ReportNotReadyException.class);
        secrecy.check(id, secrecy.review(id).textHash());
        states.publish(id);
        assertThat(standing().state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(versions.list(id, PAGE).getContent())
                .extracting(ReportVersionSummary::occasion)
                .containsExactly(
                        VersionOccasion.PUBLISH,
                        VersionOccasion.REPORT,
                        VersionOccasion.SIGN,
                        VersionOccasion.SUBMIT,
                        VersionOccasion.DISCUSS);
        assertThat(versions.find(id, 3).intact()).isTrue();
        assertThat(versions.find(id, 3).summary().hash()).isEqualTo(standing().hash());
    }

    @Test
    void aLeaderSignsOnlyWhatWasRead() {
        states.submit(id);
        String read = standing().hash();
        edit(paragraph(), "改过的一段。");
        fixtures.actingAs(here.leader());
        assertThatThrownBy(() -> states.sign(id, read)).isInstanceOf(StaleDataException.class);
        assertThat(standing().state()).isEqualTo(ReportState.SUBMITTED);
        states.sign(id, standing().hash());
        assertThat(standing().state()).isEqualTo(ReportState.SIGNED);
    }

    @Test
    void aTextThatWasChangedAfterItWasLookedAtIsNotPublished() {
        secrecy.check(id, secrecy.review(id).textHash());
        edit(paragraph(), "后来加进来的一段。");
        states.submit(id);
        sign();
        fixtures.actingAs(here.office());
        states.report(id);
        assertThatThrownBy(() -> states.publish(id))
                .isInstanceOfSatisfying(
                        ReportNotReadyException.class,
                        refused -> assertThat(refused.code()).isEqualTo("report-secrecy-unchecked"));
        assertThat(standing().state()).isEqualTo(ReportState.REPORTED);
    }

    @Test
    void aLeaderDoesNotSignAReportWhoseStatutoryPartWasEmptiedMeanwhile() {
        states.submit(id);
        reports.find(id).statements().stream()
                .filter(one ->
                        one.kind() == StatementKind.PARAGRAPH && one.kinds().contains(PartKind.NEXT_PLAN))
                .forEach(one -> reports.editStatement(new EditStatement(one.id(), one.version(), "", "")));
        fixtures.actingAs(here.leader());
        assertThatThrownBy(() -> states.sign(id, standing().hash()))
                .isInstanceOfSatisfying(
                        ReportNotReadyException.class,
                        refused -> assertThat(new ErrorTexts().text(refused, Locale.CHINA))
                                .contains("下一年工作安排"));
        assertThat(standing().state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aVersionIsNotComparedWithItselfAsAFile() {
        versions.keep(id, "初稿");
        for (int same : new int[] {1, ReportVersionService.NOW}) {
            assertThatThrownBy(() -> blacklines.between(id, same, same)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aFileOfAReportThatIsNotSignedSaysThatItIsAWorkingOne() throws IOException {
        versions.keep(id, "初稿");
        edit(paragraph(), "改过的一段。");
        ReportFile file = blacklines.between(id, 1, ReportVersionService.NOW);
        assertThat(file.fileName()).contains("工作稿");
        assertThat(headers(file)).isNotEmpty().allMatch("工作稿"::equals);
        states.submit(id);
        sign();
        ReportFile signed = blacklines.between(id, 1, ReportVersionService.NOW);
        assertThat(signed.fileName()).doesNotContain("工作稿");
        assertThat(headers(signed)).isEmpty();
    }

    private static List<String> headers(ReportFile file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            return word.getHeaderList().stream()
                    .map(header -> header.getText().strip())
                    .toList();
        }
    }

    @Test
    void aReportThatLacksAPartIsNotSubmitted() {
        long other = draftWithoutProblems();
        assertThatThrownBy(() -> states.submit(other)).isInstanceOf(ReportNotReadyException.class);
        assertThat(reports.find(other).standing().version()).isZero();
    }

    private long draftWithoutProblems() {
        TestJurisdiction there = fixtures.jurisdiction();
        ReportedPlan.Made bare = reported.issue(there);
        fixtures.actingAs(there.office());
        return reports.draft(new DraftReport(2026, "five-parts", List.of(bare.planId()), null));
    }

    @Test
    void nothingChangesASignedReportAndTheWatchStillMarks() {
        ReportStatement told = statement("46件");
        versions.keep(id, "处务会后");
        states.submit(id);
        sign();
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        ReportStatement seen = statement("46件");
        assertThat(seen.stale()).isTrue();
        List<ThrowingCallable> changes = List.of(
                () -> edit(seen, "别的文字。"),
                () -> reports.addParagraph(seen.id(), "加一段。"),
                () -> reports.removeStatement(seen.id(), seen.version()),
                () -> reports.restoreStatement(told.id()),
                () -> reports.restoreAll(id),
                () -> reports.redraft(id),
                () -> reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)),
                () -> proof.takeProposal(seen.id(), seen.version()),
                () -> proof.takeAllProposals(id),
                () -> proof.keepStatement(seen.id(), seen.version(), "不改"),
                () -> versions.restore(id, 1));
        assertThat(changes).allSatisfy(change -> assertThatThrownBy(change).isInstanceOf(ReportLockedException.class));
        assertThat(standing().isIntact()).isTrue();
        assertThat(versions.list(id, PAGE).getTotalElements()).isEqualTo(3);
    }

    @Test
    void whatWasSignedIsTakenUpAgainWithAReason() {
        states.submit(id);
        sign();
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> states.reopen(id, " ")).isInstanceOf(InvalidInputException.class);
        states.reopen(id, "上级要求补充一项数据");
        assertThat(standing().state()).isEqualTo(ReportState.DISCUSSION);
        assertThat(standing().signedHash()).isNull();
        assertThat(standing().reason()).isEqualTo("上级要求补充一项数据");
        ReportVersionSummary newest = versions.list(id, PAGE).getContent().getFirst();
        assertThat(newest.occasion()).isEqualTo(VersionOccasion.REOPEN);
        assertThat(newest.reason()).isEqualTo("上级要求补充一项数据");
        edit(paragraph(), "补充的数据。");
    }

    @Test
    void aLeaderSendsItBackWithAWord() {
        states.submit(id);
        fixtures.actingAs(here.leader());
        states.sendBack(id, "第三部分再写实一些");
        assertThat(standing().state()).isEqualTo(ReportState.DISCUSSION);
        assertThat(standing().reason()).isEqualTo("第三部分再写实一些");
        assertThatThrownBy(() -> states.sign(id, standing().hash())).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void textThatWasChangedPastTheApplicationDoesNotPassForTheSignedOne() {
        states.submit(id);
        sign();
        jdbc.sql("update report_statement set content = '偷改的文字。' where id = ?")
                .param(paragraph().id())
                .update();
        assertThat(standing().isIntact()).isFalse();
        jdbc.sql("update report_version_statement set content = '偷改的文字。' where statement_id = ?")
                .param(paragraph().id())
                .update();
        assertThat(versions.find(id, 1).intact()).isFalse();
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        versions.keep(id, "初稿");
        ReportStatement told = statement("46件");
        edit(told, told.text().replace("46", "51"));
        ReportStatement gone = statement("18种");
        reports.removeStatement(gone.id(), gone.version());
        reports.addParagraph(told.id(), "另外新写了完全不同的一段内容。");
        versions.keep(id, "改后");
        ReportDifference difference = versions.difference(id, 1, 2);
        assertThat(difference.changes())
                .extracting(ReportDifference.BlockChange::kind)
                .contains(ChangeKind.SAME, ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.REMOVED);
        assertThat(difference.changes())
                .filteredOn(change -> change.kind() == ChangeKind.CHANGED)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.text()).contains(new Piece(Kind.REMOVED, "46"), new Piece(Kind.ADDED, "51")));
        assertThat(read(difference, Kind.REMOVED)).isEqualTo(read(1));
        assertThat(read(difference, Kind.ADDED)).isEqualTo(read(2));
        assertThat(versions.difference(id, 2, ReportVersionService.NOW).changes())
                .extracting(ReportDifference.BlockChange::kind)
                .containsOnly(ChangeKind.SAME);
    }

    private static String read(ReportDifference difference, Kind other) {
        return difference.changes().stream()
                .map(change -> java.util.stream.Stream.concat(change.lead().stream(), change.text().stream())
                        .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == other)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String read(int number) {
        return versions.find(id, number).statements().stream()
                .map(statement -> statement.lead() + statement.text())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aVersionIsBroughtBackWithItsSourcesAndWhatStoodThereIsKept() {
        versions.keep(id, "初稿");
        ReportDetails before = reports.find(id);
        ReportStatement told = statement("46件");
        edit(told, "完全改写的一段。");
        ReportStatement gone = statement("18种");
        reports.removeStatement(gone.id(), gone.version());
        long added = reports.addParagraph(told.id(), "新写的一段。");

        versions.restore(id, 1);

        ReportDetails after = reports.find(id);
        assertThat(after.statements())
                .extracting(ReportStatement::text)
                .isEqualTo(
                        before.statements().stream().map(ReportStatement::text).toList());
        ReportStatement back = statement("46件");
        assertThat(back.sources()).isEqualTo(told.sources());
        assertThat(back.figures()).isEqualTo(told.figures());
        assertThat(back.state()).isEqualTo(StatementState.FRESH);
        assertThat(after.standing().hash()).isEqualTo(before.standing().hash());
        assertThat(versions.list(id, PAGE).getContent())
                .extracting(ReportVersionSummary::occasion)
                .containsExactly(VersionOccasion.RESTORED, VersionOccasion.BEFORE_RESTORE, VersionOccasion.KEPT);
        assertThat(versions.find(id, 2).statements())
                .extracting(ReportStatement::text)
                .contains("新写的一段。");
        reports.restoreStatement(added);
        assertThat(statement("新写的一段。").id()).isEqualTo(added);
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        assertThat(statement("46件").stale()).isTrue();
    }

    @Test
    void whatReadsOtherwiseByNowIsMarkedWhenAnOldVersionComesBack() {
        versions.keep(id, "初稿");
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        proof.takeAllProposals(id);
        assertThat(statement("51件").stale()).isFalse();
        versions.restore(id, 1);
        assertThat(statement("46件").stale()).isTrue();
        assertThat(statement("18种").stale()).isFalse();
        proof.takeAllProposals(id);
        assertThat(statement("51件").stale()).isFalse();
    }

    @Test
    void aVersionOfAnotherOutlineComesBackWhole() {
        versions.keep(id, "五部分");
        String before = standing().hash();
        reports.draft(new DraftReport(2026, "topics", List.of(plan.planId()), null));
        versions.restore(id, 1);
        assertThat(standing().hash()).isEqualTo(before);
        versions.restore(id, 2);
        versions.restore(id, 1);
        assertThat(standing().hash()).isEqualTo(before);
    }

    @Test
    void readingVersionsTakesAsManyStatementsHoweverManyThereAre() {
        versions.keep(id, "一");
        int list = StatementCount.of(() -> versions.list(id, PAGE));
        int one = StatementCount.of(() -> versions.find(id, 1));
        int difference = StatementCount.of(() -> versions.difference(id, 1, ReportVersionService.NOW));
        int keeping = StatementCount.of(() -> versions.keep(id, "二"));
        ReportStatement above = paragraph();
        IntStream.range(0, 20).forEach(i -> reports.addParagraph(above.id(), "第" + i + "段。"));
        IntStream.range(0, 5).forEach(i -> versions.keep(id, "再存" + i));
        assertThat(StatementCount.of(() -> versions.list(id, PAGE))).isEqualTo(list);
        assertThat(StatementCount.of(() -> versions.find(id, 7))).isEqualTo(one);
        assertThat(StatementCount.of(() -> versions.difference(id, 7, ReportVersionService.NOW)))
                .isEqualTo(difference);
        assertThat(StatementCount.of(() -> versions.keep(id, "三"))).isEqualTo(keeping);
    }

    @Test
    void aReportHasOnlySoManyVersionsByName() {
        for (int i = 0; i < VersionKeeper.MAX_NAMED; i++) {
            versions.keep(id, "第" + i + "版");
        }
        assertThatThrownBy(() -> versions.keep(id, "多一版")).isInstanceOf(InvalidInputException.class);
        for (int i = VersionKeeper.MAX_NAMED; i < VersionKeeper.MAX_ASKED_FOR; i += 2) {
            versions.restore(id, 1);
        }
        assertThatThrownBy(() -> versions.restore(id, 1)).isInstanceOf(InvalidInputException.class);
        states.discuss(id);
        assertThat(standing().version()).isEqualTo(VersionKeeper.MAX_ASKED_FOR + 1);
    }

    @Test
    void theDaysAreThoseOfTheLawUntilTheOfficeSetsOthers() {
        assertThat(standing().reportBefore()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(standing().publishBefore()).isEqualTo(LocalDate.of(2027, 4, 1));
        ReportDays unset = states.days();
        states.setDays(new ReportDays(unset.version(), MonthDay.of(2, 1), MonthDay.of(3, 15)));
        assertThatThrownBy(
                        () -> states.setDays(new ReportDays(unset.version(), MonthDay.of(2, 20), MonthDay.of(3, 20))))
                .as("a second one who saw that nobody had set them")
                .isInstanceOf(StaleDataException.class);
        assertThat(standing().reportBefore()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThatThrownBy(() ->
                        states.setDays(new ReportDays(states.days().version(), MonthDay.of(3, 1), MonthDay.of(2, 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReportDays.day("reportBefore", 2, 30)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> versions.find(id, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.difference(id, 5, 0)).isInstanceOf(NotFoundException.class);
    }

    private ReportStanding standing() {
        return reports.find(id).standing();
    }

    private void sign() {
        fixtures.actingAs(here.leader());
        states.sign(id, standing().hash());
    }

    private void edit(ReportStatement statement, String text) {
        ReportStatement now = reports.find(id).statements().stream()
                .filter(candidate -> candidate.id() == statement.id())
                .findFirst()
                .orElseThrow();
        reports.editStatement(new EditStatement(now.id(), now.version(), now.lead(), text));
    }

    private ReportStatement paragraph() {
        return reports.find(id).statements().stream()
                .filter(statement -> statement.kind() == StatementKind.PARAGRAPH)
                .findFirst()
                .orElseThrow();
    }

    private ReportStatement statement(String words) {
        return reports.find(id).statements().stream()
                .filter(statement -> statement.text().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
