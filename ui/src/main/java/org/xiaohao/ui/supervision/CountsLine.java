package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.supervision.LateTotals;
import org.xiaohao.ui.shared.Translations;

/** 数怎么来的: how late tasks, missing reports and red lights belong together, told once below the totals. */
class CountsLine extends Paragraph {

    CountsLine(LightCounts counts) {
        addClassNames("counts-line", "s", "t2");
        LateTotals late = ComponentUtil.getData(UI.getCurrent(), LateTotals.class);
        setVisible(late != null && late.items() > 0);
        if (late != null) {
            setText(Translations.text("monitor.counts", late.tasks(), late.reports(), late.items(), counts.overdue()));
        }
    }
}
