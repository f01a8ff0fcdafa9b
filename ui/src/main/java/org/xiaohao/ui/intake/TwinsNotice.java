package org.xiaohao.ui.intake;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.List;
import org.xiaohao.intake.IntakeSummary;
import org.xiaohao.ui.plan.PlanView;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Says that the same document was taken in before, and leads there. */
class TwinsNotice extends Div {

    TwinsNotice(ZoneId zone) {
        addClassNames("note", "soon", "twins");
        getElement().setAttribute("role", "status");
        this.zone = zone;
    }

    private final ZoneId zone;

    void show(List<IntakeSummary> twins) {
        removeAll();
        setVisible(!twins.isEmpty());
        Div words = new Div(new Span(Translations.text("import.twins")));
        words.addClassNames("row", "wrap");
        twins.forEach(twin -> words.add(link(twin)));
        add(Icons.INFO.create(), words);
    }

    private RouterLink link(IntakeSummary twin) {
        String label = Translations.text(
                "import.twins.link",
                twin.title(),
                Translations.label(twin.state()),
                twin.changedBy(),
                Dates.table(twin.changedAt(), zone));
        Long plan = twin.planId();
        return plan == null
                ? new RouterLink(label, IntakeView.class, IntakeView.parameters(twin.id()))
                : new RouterLink(label, PlanView.class, PlanView.parameters(plan));
    }
}
