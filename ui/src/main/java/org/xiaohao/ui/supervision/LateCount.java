package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiaohao.supervision.LateTotals;
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

    /** What a page has counted while it was entered need not be counted for the menu again. */
    static void counted(LateTotals totals) {
        ComponentUtil.setData(UI.getCurrent(), LateTotals.class, totals);
    }

    @Override
    public long count() {
        UI ui = UI.getCurrent();
        LateTotals counted = ComponentUtil.getData(ui, LateTotals.class);
        if (counted != null) {
            ComponentUtil.setData(ui, LateTotals.class, null);
            return counted.items();
        }
        return chosenPlan
                .getObject()
                .choice()
                .map(choice -> monitor.lateCount(choice.planId()))
                .orElse(0L);
    }
}
