package org.xiaohao.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForSupervisors;

/** The values of indicators, with the figures that they are made of and those that are left out. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class TotalsService {

    private final TotalsQueries totals;
    private final Clock clock;

    TotalsService(TotalsQueries totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * The values of what is counted in a task.
     *
     * @param asOf tells of periods that had ended by this day, and of what had been approved by it; null for today
     * @throws org.xiaohao.shared.NotFoundException when the task may not be seen
     */
    public List<IndicatorTotal> ofTask(long taskId, @Nullable LocalDate asOf) {
        return totals.ofTask(taskId, asOf == null ? LocalDate.now(clock) : asOf);
    }

    /**
     * The values of what is counted in the tasks of an issued plan, in their order.
     *
     * @param asOf as in {@link #ofTask}
     */
    @ForSupervisors
    public List<IndicatorTotal> ofPlan(long planId, @Nullable LocalDate asOf) {
        return totals.ofPlan(planId, asOf == null ? LocalDate.now(clock) : asOf);
    }
}
