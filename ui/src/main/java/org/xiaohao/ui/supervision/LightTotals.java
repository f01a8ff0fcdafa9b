package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** How many tasks show each light; each leads to those tasks. */
class LightTotals extends Nav {

    static final List<Light> ORDER =
            List.of(Light.OVERDUE, Light.DUE_SOON, Light.NORMAL, Light.NOT_STARTED, Light.DONE);

    LightTotals(@Nullable Long planId, LightCounts counts) {
        addClassName("light-totals");
        getElement().setAttribute("aria-label", Translations.text("monitor.lights"));
        ORDER.forEach(light -> {
            Span number = new Span(Integer.toString(counts.of(light)));
            number.addClassName("number");
            Anchor total = TaskLinks.tasks(planId, light, null, null, new LightBadge(light), number);
            add(total);
        });
    }
}
