package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The plans of the jurisdiction, drafts included, newest first. */
@Route("plans")
@Menu(title = "menu.admin.plans", order = 50)
@RolesAllowed("OFFICE")
public class PlansView extends Page {

    public PlansView(PlanService plans, Clock clock) {
        super("plan.list.title");
        addClassName("fill");
        long count = plans.list(PageRequest.of(0, 1)).getTotalElements();
        PageHeader header = new PageHeader(Translations.text("plan.list.title"));
        add(header);
        if (count == 0) {
            add(new EmptyState(
                    Icons.DOC,
                    Translations.text("plan.list.empty"),
                    Translations.text("plan.list.empty.why"),
                    importButton()));
            return;
        }
        header.withSub(Translations.text("plan.list.count", count)).withActions(importButton());
        add(grid(plans, clock));
    }

    private Button importButton() {
        Button button = new Button(
                Translations.text("plan.list.import"),
                Icons.PLUS.create(),
                event -> getUI().ifPresent(ui -> ui.navigate("import")));
        button.addThemeName("primary");
        return button;
    }

    private static Grid<PlanSummary> grid(PlanService plans, Clock clock) {
        Grid<PlanSummary> grid = new Grid<>();
        grid.addClassName("plans");
        grid.addThemeName("no-border");
        grid.setItemsPageable(pageable -> plans.list(pageable).getContent());
        grid.addColumn(plan -> Integer.toString(plan.year()))
                .setHeader(Translations.text("plan.head.year"))
                .setWidth("72px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(PlansView::link))
                .setHeader(Translations.text("plan.head.title"))
                .setWidth("220px")
                .setFlexGrow(4);
        grid.addColumn(plan -> Translations.label(plan.kind()))
                .setHeader(Translations.text("plan.head.kind"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(plan -> state(plan.state())))
                .setHeader(Translations.text("plan.state"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(PlanSummary::tasks)
                .setHeader(Translations.text("plan.tasks"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("88px")
                .setFlexGrow(0);
        grid.addColumn(plan -> issued(plan.issuedAt(), clock))
                .setHeader(Translations.text("plan.issuedAt"))
                .setWidth("152px")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> grid.getUI()
                .ifPresent(ui -> ui.navigate(
                        PlanView.class, PlanView.parameters(click.getItem().id()))));
        return grid;
    }

    private static RouterLink link(PlanSummary plan) {
        RouterLink link = new RouterLink(plan.title(), PlanView.class, PlanView.parameters(plan.id()));
        link.getElement().setAttribute("title", plan.title());
        return link;
    }

    static Span state(PlanState state) {
        Span badge = new Span(Translations.label(state));
        badge.addClassName("badge");
        badge.setClassName("quiet", state == PlanState.CLOSED || state == PlanState.ARCHIVED);
        return badge;
    }

    private static String issued(@org.jspecify.annotations.Nullable Instant at, Clock clock) {
        return at == null ? "" : Dates.table(at, clock.getZone());
    }
}
