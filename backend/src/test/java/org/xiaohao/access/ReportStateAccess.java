package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.report.ReportBlacklineService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.shared.Role;

/** Who may bring a report on its way, and who may look at how it once read. */
final class ReportStateAccess {

    private static final Set<Role> LEADERS = EnumSet.of(Role.LEADER);

    private ReportStateAccess() {}

    static AccessMatrix states(ReportStateService states, ReportService reports, SecrecyService secrecy) {
        ReportSteps steps = new ReportSteps(states, reports);
        return new AccessMatrix(ReportStateService.class)
                .row("discuss(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.drafted(world);
                    return () -> states.discuss(report);
                })
                .row("submit(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    return () -> states.submit(report);
                })
                .row("withdraw(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.submitted(world);
                    return () -> states.withdraw(report);
                })
                .row("sign(long, String)", LEADERS, Scope.JURISDICTION, world -> {
                    long report = steps.submitted(world);
                    String hash = steps.hash(world, report);
                    return () -> states.sign(report, hash);
                })
                .row("sendBack(long, String)", LEADERS, Scope.JURISDICTION, world -> {
                    long report = steps.submitted(world);
                    return () -> states.sendBack(report, "再改改");
                })
                .row("report(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.signed(world);
                    return () -> states.report(report);
                })
                .row("publish(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.signed(world);
                    steps.asOffice(world, () -> {
                        states.report(report);
                        secrecy.check(report, secrecy.review(report).textHash());
                    });
                    return () -> states.publish(report);
                })
                .row("reopen(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.signed(world);
                    return () -> states.reopen(report, "补充数据");
                })
                .row("days()", SUPERVISORS, Scope.NONE, world -> () -> states.days())
                .row("setDays(ReportDays)", OFFICE, Scope.NONE, world -> {
                    var days = world.asOffice(states::days);
                    return () -> states.setDays(days);
                });
    }

    static AccessMatrix versions(ReportVersionService versions, ReportStateService states, ReportService reports) {
        ReportSteps steps = new ReportSteps(states, reports);
        return new AccessMatrix(ReportVersionService.class)
                .row("list(long, Pageable)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    return () -> versions.list(report, PageRequest.of(0, 10));
                })
                .row("find(long, int)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    int number = world.asOffice(() -> versions.keep(report, "处务会后"));
                    return () -> versions.find(report, number);
                })
                .row("keep(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    return () -> versions.keep(report, "处务会后");
                })
                .row("difference(long, int, int)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    int number = world.asOffice(() -> versions.keep(report, "处务会后"));
                    return () -> versions.difference(report, number, ReportVersionService.NOW);
                })
                .row("restore(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    int number = world.asOffice(() -> versions.keep(report, "处务会后"));
                    return () -> versions.restore(report, number);
                });
    }

    static AccessMatrix blacklines(
            ReportBlacklineService blacklines,
            ReportVersionService versions,
            YearRecordService records,
            ReportStateService states,
            ReportService reports) {
        ReportSteps steps = new ReportSteps(states, reports);
        return new AccessMatrix(ReportBlacklineService.class)
                .row("between(long, int, int)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    int number = world.asOffice(() -> versions.keep(report, "处务会后"));
                    return () -> blacklines.between(report, number, ReportVersionService.NOW);
                })
                .row("fromLastYear(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long report = steps.written(world);
                    world.asOffice(() -> records.publish(ReportSteps.YEAR - 1, ReportAccess.PUBLISHED));
                    return () -> blacklines.fromLastYear(report);
                });
    }
}
