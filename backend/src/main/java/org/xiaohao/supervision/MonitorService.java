package org.xiaohao.supervision;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForSupervisors;

/** What the office and the leaders look at: who is late, and how the year goes. Lights are in {@code TaskService}. */
@Service
@ForSupervisors
@Transactional(readOnly = true)
public class MonitorService {

    private final MonitorQueries queries;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;

    MonitorService(MonitorQueries queries, DutyDirectory duties, CurrentActor currentActor) {
        this.queries = queries;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /** Everything late of a plan under way, the latest first. Units are shown in it, never ranked. */
    public Page<OverdueItem> overdue(long planId, Pageable pageable) {
        duties.requireIssuedPlan(planId);
        return queries.overdue(currentActor.get().jurisdictionId(), planId, pageable);
    }

    /** A page of everything late together with how much there is, counted once. */
    public LateList late(long planId, Pageable pageable) {
        duties.requireIssuedPlan(planId);
        return queries.late(currentActor.get().jurisdictionId(), planId, pageable);
    }

    /** How much is late, and of how many units. */
    public LateTotals totals(long planId) {
        duties.requireIssuedPlan(planId);
        return queries.totals(currentActor.get().jurisdictionId(), planId);
    }

    /** How many reports of each unit for each period came in time, late, are missing or to come; register order. */
    public List<UnitPeriods> unitPeriods(long planId) {
        duties.requireIssuedPlan(planId);
        List<PeriodReference> periods = duties.periods(planId);
        return queries.unitPeriods(currentActor.get().jurisdictionId(), planId, periods);
    }

    /** The periods of a plan. */
    public List<PeriodReference> periods(long planId) {
        duties.requireIssuedPlan(planId);
        return duties.periods(planId);
    }

    /** Closed tasks against planned ones. */
    public BurnUp burnUp(long planId) {
        duties.requireIssuedPlan(planId);
        return queries.burnUp(currentActor.get().jurisdictionId(), planId);
    }

    /**
     * The open tasks that fall due soon, by date.
     *
     * @param days how many days ahead, from today on
     */
    public List<UpcomingTask> upcoming(long planId, int days) {
        duties.requireIssuedPlan(planId);
        return queries.upcoming(currentActor.get().jurisdictionId(), planId, Math.clamp(days, 0, 366));
    }
}
