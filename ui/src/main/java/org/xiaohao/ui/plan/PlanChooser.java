package org.xiaohao.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Year and title of the chosen plan, with the others to choose from. */
class PlanChooser extends MenuBar implements AfterNavigationObserver {

    private final transient ChosenPlan chosenPlan;

    PlanChooser(ChosenPlan chosenPlan) {
        this.chosenPlan = chosenPlan;
        addThemeName("tertiary");
        addClassName("plan-chooser");
        getElement().setAttribute("aria-label", Translations.text("plan.chooser"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        chosenPlan.get().ifPresent(chosen -> show(chosen, chosenPlan.choices()));
    }

    private void show(PlanSummary chosen, List<PlanSummary> choices) {
        MenuItem present = addItem(label(chosen));
        present.setAriaLabel(
                Translations.text("plan.chooser.present", Integer.toString(chosen.year()), chosen.title()));
        // The browser sets the mark of a checkable item after the page has changed, when the item may be gone.
        for (PlanSummary plan : choices) {
            boolean now = plan.id() == chosen.id();
            MenuItem item = present.getSubMenu().addItem(choice(plan, now), event -> open(plan));
            if (now) {
                item.getElement().setAttribute("aria-current", "true");
            }
        }
    }

    private static Span label(PlanSummary plan) {
        Span title = new Span(plan.title());
        title.addClassName("cut");
        title.setTitle(plan.title());
        Span label = new Span(year(plan), title);
        label.addClassNames("row", "plan-label");
        return label;
    }

    private static Span choice(PlanSummary plan, boolean now) {
        SvgIcon mark = Icons.CHECK.create();
        mark.addClassName(now ? "now" : "not-now");
        Span choice = new Span(mark, year(plan), new Span(plan.title()));
        choice.addClassNames("row", "plan-choice");
        if (plan.state() != PlanState.ISSUED) {
            Span state = new Span(Translations.label(plan.state()));
            state.addClassNames("badge", "quiet");
            choice.add(state);
        }
        return choice;
    }

    private static Span year(PlanSummary plan) {
        Span year = new Span(Translations.text("plan.year", Integer.toString(plan.year())));
        year.addClassName("year");
        return year;
    }

    private void open(PlanSummary plan) {
        chosenPlan.choose(plan.id());
        UI ui = UI.getCurrent();
        String path = ui.getCurrentView() instanceof ShowsPlan
                ? ui.getInternals().getActiveViewLocation().getPath()
                : "tasks";
        ui.navigate(path, new QueryParameters(Map.of(ChosenPlan.PARAMETER, List.of(Long.toString(plan.id())))));
    }
}
