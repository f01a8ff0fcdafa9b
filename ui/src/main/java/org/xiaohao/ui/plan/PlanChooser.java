package org.xiaohao.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.shared.MenuMark;
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
        List<PlanSummary> choices = chosenPlan.choices();
        chosenPlan.choice(choices).ifPresent(chosen -> show(chosen, choices));
    }

    private void show(PlanChoice chosen, List<PlanSummary> choices) {
        PlanSummary one = chosen.plan();
        String all = Translations.text("plan.chooser.all", chosen.underWay().size());
        MenuItem present = addItem(one == null ? label(new Span(), all) : label(year(one), one.title()));
        present.setAriaLabel(
                one == null
                        ? Translations.text("plan.chooser.present.all", all)
                        : Translations.text("plan.chooser.present", Integer.toString(one.year()), one.title()));
        // The browser sets the mark of a checkable item after the page has changed, when the item may be gone.
        if (chosen.underWay().size() > 1) {
            Span choice = new Span(new MenuMark(one == null), new Span(all));
            choice.addClassNames("row", "plan-choice");
            add(present, choice, one == null, PlanChoice.ALL);
        }
        for (PlanSummary plan : choices) {
            boolean now = one != null && plan.id() == one.id();
            add(present, choice(plan, now), now, Long.toString(plan.id()));
        }
    }

    private static void add(MenuItem present, Span choice, boolean now, String plan) {
        MenuItem item = present.getSubMenu().addItem(choice, event -> open(plan));
        if (now) {
            item.getElement().setAttribute("aria-current", "true");
        }
    }

    private static Span label(Span year, String words) {
        Span title = new Span(words);
        title.addClassName("cut");
        title.setTitle(words);
        Span label = new Span(year, title);
        label.addClassNames("row", "plan-label");
        return label;
    }

    private static Span choice(PlanSummary plan, boolean now) {
        Span choice = new Span(new MenuMark(now), year(plan), new Span(plan.title()));
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

    /** Opens the present page with a plan, or the tasks where the present page shows no plan. The page remembers it. */
    static void open(String plan) {
        UI ui = UI.getCurrent();
        String path = ui.getCurrentView() instanceof ShowsPlan
                ? ui.getInternals().getActiveViewLocation().getPath()
                : "tasks";
        ui.navigate(path, QueryParameters.simple(Map.of(ChosenPlan.PARAMETER, plan)));
    }
}
