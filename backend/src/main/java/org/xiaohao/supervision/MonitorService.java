package org.xiaohao.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
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
    private final LateQueries late;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;

    MonitorService(MonitorQueries queries, LateQueries late, DutyDirectory duties, CurrentActor currentActor) {
        this.queries = queries;
        this.late = late;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /**
     * Everything late, the latest first. Units are shown in it, never ranked.
     *
     * @param planId a plan, or null for all plans under way
     */
    public Page<OverdueItem> overdue(@Nullable Long planId, Pageable pageable) {
        return late.page(jurisdiction(planId), planId, pageable);
    }

    /**
     * Everything late like {@link #overdue}, without a total: the cost is that of the rows shown, however much is late.
     *
     * @param planId a plan, or null for all plans under way
     */
    public Slice<OverdueItem> overdueSlice(@Nullable Long planId, Pageable pageable) {
        return late.slice(jurisdiction(planId), planId, pageable);
    }

    /**
     * A page of everything late together with how much there is, counted once.
     *
     * @param planId a plan, or null for all plans under way
     */
    public LateList late(@Nullable Long planId, Pageable pageable) {
        return late.list(jurisdiction(planId), planId, pageable);
    }

    /**
     * How much is late, and of how many units.
     *
     * @param planId a plan, or null for all plans under way
     */
    public LateTotals totals(@Nullable Long planId) {
        return late.totals(jurisdiction(planId), planId);
    }

    /**
     * How many things are late, which costs less than {@link #totals}.
     *
     * @param planId a plan, or null for all plans under way
     */
    public long lateCount(@Nullable Long planId) {
        return late.count(jurisdiction(planId), planId);
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
     * @param planId a plan, or null for all plans under way
     * @param days how many days ahead, from today on
     */
    public Page<UpcomingTask> upcoming(@Nullable Long planId, int days, Pageable pageable) {
        return queries.upcoming(jurisdiction(planId), planId, Math.clamp(days, 0, 366), pageable);
    }

    private long jurisdiction(@Nullable Long planId) {
        if (planId != null) {
            duties.requireIssuedPlan(planId);
        }
        return currentActor.get().jurisdictionId();
    }
}
