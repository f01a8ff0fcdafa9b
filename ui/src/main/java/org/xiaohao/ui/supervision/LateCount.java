package org.xiaohao.ui.supervision;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.ui.frame.MenuCount;
import org.xiaohao.ui.plan.ChosenPlan;

/** How much is late, behind the entry of the monitor. */
@Component
class LateCount implements MenuCount {

    private final MonitorService monitor;
    private final ObjectProvider<ChosenPlan> chosenPlan;

    LateCount(MonitorService monitor, ObjectProvider<ChosenPlan> chosenPlan) {
        this.monitor = monitor;
        this.chosenPlan = chosenPlan;
    }

    @Override
    public String path() {
        return "monitor";
    }

    @Override
    public long count() {
        return chosenPlan
                .getObject()
                .get()
                .map(plan -> monitor.totals(plan.id()).items())
                .orElse(0);
    }
}
