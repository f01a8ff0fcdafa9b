package org.xiaohao.access;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportState;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportStatement;

/** Brings reports so far that a step can be tried; in years of their own, because a signed report is locked for all. */
record ReportSteps(ReportStateService states, ReportService reports) {

    static final int YEAR = 2027;

    private static final AtomicInteger NEXT = new AtomicInteger(YEAR);

    /** A report that never took a step. */
    long drafted(World world) {
        return draft(world, NEXT.incrementAndGet());
    }

    private long draft(World world, int year) {
        long plan = world.plans()
                .plan(world.place())
                .titled("工作要点", year)
                .due(LocalDate.of(year, 11, 30))
                .section("一、总则")
                .task("1", task -> task.lead(world.unit()).responsible(world.led()))
                .issue()
                .id();
        return world.asOffice(() -> reports.draft(new DraftReport(year, "five-parts", List.of(plan), null)));
    }

    /** A report with something in each part, which lies with the office. */
    long written(World world) {
        long report = world.asOffice(() -> reports.findByYear(YEAR))
                .map(present -> present.id())
                .orElseGet(() -> draft(world, YEAR));
        asOffice(world, () -> {
            ReportState state = reports.find(report).standing().state();
            if (state.isLocked()) {
                states.reopen(report, "再试一次");
            } else if (state == ReportState.SUBMITTED) {
                states.withdraw(report);
            }
            for (ReportStatement statement : reports.find(report).statements()) {
                if (statement.missing()) {
                    reports.editStatement(new EditStatement(statement.id(), statement.version(), "", "由人补充。"));
                }
            }
        });
        return report;
    }

    long submitted(World world) {
        long report = written(world);
        asOffice(world, () -> states.submit(report));
        return report;
    }

    long signed(World world) {
        long report = submitted(world);
        String hash = hash(world, report);
        world.fixtures().callAs(world.place().leader(), () -> {
            states.sign(report, hash);
            return true;
        });
        return report;
    }

    String hash(World world, long report) {
        return world.asOffice(() -> reports.find(report).standing().hash());
    }

    void asOffice(World world, Runnable act) {
        world.asOffice(() -> {
            act.run();
            return true;
        });
    }
}
