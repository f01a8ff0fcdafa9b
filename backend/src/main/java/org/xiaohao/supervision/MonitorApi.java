package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.SectionLights;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.UnitLights;

/** The figures of the monitor; what is late row by row is in {@link OverdueApi}. */
@RestController
@RequestMapping("/api/plans/{planId}/monitor")
@Tag(name = "Supervision")
class MonitorApi {

    private static final int DAYS = 30;
    private static final int MOST = 50;

    private final MonitorService monitor;
    private final TaskService tasks;

    MonitorApi(MonitorService monitor, TaskService tasks) {
        this.monitor = monitor;
        this.tasks = tasks;
    }

    @GetMapping
    @Operation(
            summary =
                    "How a plan stands: lights by unit and section, what is late, reports by period, the year's course")
    @Transactional(readOnly = true)
    public Overview overview(@PathVariable long planId) {
        return new Overview(
                tasks.counts(TaskFilter.all(planId)),
                monitor.totals(planId),
                tasks.countsByUnit(planId),
                tasks.countsBySection(planId),
                monitor.periods(planId),
                monitor.unitPeriods(planId),
                monitor.burnUp(planId),
                monitor.upcoming(planId, DAYS, PageRequest.of(0, MOST)).getContent());
    }

    /**
     * @param units in register order, never ranked
     * @param reports how those of each unit for each period came in
     * @param upcoming the first open tasks that fall due within thirty days
     */
    @Schema(name = "PlanOverview")
    record Overview(
            LightCounts lights,
            LateTotals late,
            List<UnitLights> units,
            List<SectionLights> sections,
            List<PeriodReference> periods,
            List<UnitPeriods> reports,
            BurnUp burnUp,
            List<UpcomingTask> upcoming) {}
}
