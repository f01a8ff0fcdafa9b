package org.xiaohao.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;

import java.util.List;
import java.util.Locale;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.report.ActDetails;
import org.xiaohao.report.DraftFinding.Typed;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.ExportReport;
import org.xiaohao.report.OutlineDetails;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.RectifiedDetails;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.ReportFindingsService;
import org.xiaohao.report.ReportProofService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.ReturnedDocumentService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.testing.IssuedPlan;

/** Who may call what on the proof of a report, and on what a year's report needs beside the plans. */
final class ReportAccess {

    static final String PUBLISHED = "引言说明情况。\n一、主要成效\n做了工作。\n二、存在问题\n还有不足。";
    private static final byte[] EDITED = "领导改过的一段话。".getBytes(UTF_8);
    private static final RectifiedDetails PROBLEM = new RectifiedDetails(0, 0, "检查多", "", "", "", false, "");
    private static final ActDetails ACT = new ActDetails(0, 0, ActKind.MEETING, "", "研究议题");

    private ReportAccess() {}

    static AccessMatrix proofs(ReportProofService proof, ReportService reports) {
        return new AccessMatrix(ReportProofService.class)
                .row("keepStatement(long, int, String)", OFFICE, Scope.JURISDICTION, world -> {
                    ReportStatement seen = RegisterActs.paragraph(RegisterActs.report(world, reports));
                    return () -> proof.keepStatement(seen.id(), seen.version(), "不改");
                })
                .row("takeProposal(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    ReportStatement seen = RegisterActs.paragraph(RegisterActs.report(world, reports));
                    return () -> proof.takeProposal(seen.id(), seen.version());
                })
                .row("proposals(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> proof.proposals(report);
                })
                .row("takeAllProposals(long)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.received();
                    plan.report("1", world.unit(), 2, "制定行政检查办法，组织执法检查3次，培训执法人员45人次。");
                    DraftReport wanted = new DraftReport(2026, "five-parts", List.of(plan.id()), null);
                    long report = world.asOffice(() -> reports.draft(wanted));
                    plan.report("1", world.unit(), 2, "制定行政检查办法，组织执法检查4次，培训执法人员60人次。");
                    return () -> proof.takeAllProposals(report);
                })
                .row("unused(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> proof.unused(report);
                })
                .row("questions(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> proof.questions(report);
                });
    }

    static AccessMatrix exports(ReportExportService exports, ReportService reports) {
        return new AccessMatrix(ReportExportService.class)
                .row("export(long, ExportReport)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> exports.export(report, ExportReport.WORKING);
                });
    }

    static AccessMatrix secrecy(SecrecyService secrecy, ReportService reports) {
        return new AccessMatrix(SecrecyService.class)
                .row("review(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> secrecy.review(report);
                })
                .row("check(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    String hash = world.asOffice(() -> secrecy.review(report)).textHash();
                    return () -> secrecy.check(report, hash);
                });
    }

    static AccessMatrix returned(ReturnedDocumentService returned, ReportService reports) {
        return new AccessMatrix(ReturnedDocumentService.class)
                .row("take(long, byte[], String)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> returned.take(report, EDITED, "改稿.txt");
                })
                .row("find(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> returned.find(report);
                })
                .row("decide(long, Set, Boolean)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    world.asOffice(() -> returned.take(report, EDITED, "改稿.txt"));
                    return () -> returned.decide(report, null, false);
                });
    }

    static AccessMatrix findings(ReportFindingsService findings, ReportService reports) {
        return new AccessMatrix(ReportFindingsService.class)
                .row("findings(long, Typed, Locale)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    return () -> findings.findings(report, Typed.NOTHING, Locale.SIMPLIFIED_CHINESE);
                })
                .row("settle(long, String, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = RegisterActs.report(world, reports).id();
                    String key = world.asOffice(
                                    () -> findings.findings(report, Typed.NOTHING, Locale.SIMPLIFIED_CHINESE))
                            .getFirst()
                            .key();
                    return () -> findings.settle(report, key, "不改");
                });
    }

    static AccessMatrix records(YearRecordService records) {
        return new AccessMatrix(YearRecordService.class)
                .row("published(int)", SUPERVISORS, Scope.NONE, world -> () -> records.published(2025))
                .row("publish(int, String)", OFFICE, Scope.NONE, world -> () -> records.publish(2025, PUBLISHED))
                .row(
                        "publish(int, byte[], String)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> records.publish(2025, PUBLISHED.getBytes(UTF_8), "report.txt"))
                .row("rectified(int)", SUPERVISORS, Scope.NONE, world -> () -> records.rectified(2025))
                .row(
                        "rectify(int, RectifiedDetails)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> records.rectify(2025, PROBLEM))
                .row("removeRectified(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    RectifiedDetails stored = world.asOffice(() -> records.rectify(2025, PROBLEM));
                    return () -> records.removeRectified(stored.id(), stored.version());
                })
                .row("acts(int)", SUPERVISORS, Scope.NONE, world -> () -> records.acts(2026))
                .row("act(int, ActDetails)", OFFICE, Scope.NONE, world -> () -> records.act(2026, ACT))
                .row("removeAct(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    ActDetails stored = world.asOffice(() -> records.act(2026, ACT));
                    return () -> records.removeAct(stored.id(), stored.version());
                });
    }

    static AccessMatrix outlines(OutlineService outlines) {
        return new AccessMatrix(OutlineService.class)
                .row("outlines()", SUPERVISORS, Scope.NONE, world -> () -> outlines.outlines())
                .row("outline(String)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    String code = world.asOffice(() -> outlines.save(outline(outlines)));
                    return () -> outlines.outline(code);
                })
                .row("save(OutlineDetails)", OFFICE, Scope.JURISDICTION, world -> {
                    OutlineDetails kept = world.asOffice(() -> outlines.outline(outlines.save(outline(outlines))));
                    return () -> outlines.save(kept);
                })
                .row("remove(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    OutlineDetails kept = world.asOffice(() -> outlines.outline(outlines.save(outline(outlines))));
                    return () -> outlines.remove(kept.id(), kept.version());
                });
    }

    private static OutlineDetails outline(OutlineService outlines) {
        OutlineDetails five = outlines.outline("five-parts");
        return new OutlineDetails(0, 0, "提纲" + java.util.UUID.randomUUID(), five.title(), five.lines());
    }
}
