package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.SectionReference;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.UnitLights;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.FirstPlan;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.plan.ShowsPlan;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The tasks of the chosen plan, or of all plans under way. Everything that it shows stands in the address. */
@Route("tasks")
@Menu(title = "menu.tasks", order = 20, icon = "list")
@RolesAllowed({"CLERK", "UNIT_HEAD", "OFFICE", "LEADER"})
public class TasksView extends Page implements BeforeEnterObserver, ShowsPlan {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient TaskService tasks;
    private final transient LedgerService ledger;
    private final transient ChosenPlan chosenPlan;
    private final transient Actor actor;

    private final PageHeader header = new PageHeader(Translations.text("tasks.title"));
    private final CountTabs<Optional<Light>> lights;
    private final TaskFilters filters;
    private final transient TaskSelection selection = new TaskSelection();
    private final TaskGrid grid;
    private final TaskSelectionBar chosen;
    private final TaskViewsMenu views;
    private final Div empty = new Div();
    private transient @Nullable PlanChoice plan;
    private transient TasksAddress shown = TasksAddress.NOTHING_CHOSEN;

    TasksView(TaskListServices services, ChosenPlan chosenPlan) {
        super("tasks.title");
        this.tasks = services.tasks();
        this.ledger = services.ledger();
        this.chosenPlan = chosenPlan;
        this.actor = services.actor();
        addClassName("fill");
        lights = new CountTabs<Optional<Light>>(
                        Translations.text("tasks.lights"), light -> open(shown.withLight(light.orElse(null))))
                .withTile(Optional.empty(), Translations.text("tasks.all"));
        Stream.of(Light.OVERDUE, Light.DUE_SOON, Light.NORMAL, Light.NOT_STARTED, Light.DONE)
                .forEach(light -> lights.withTile(Optional.of(light), Translations.label(light)));
        filters = new TaskFilters(actor.seesWholeJurisdiction() ? null : actor.orgUnitId(), shown, this::open);
        grid = new TaskGrid(tasks, selection, this::chooseAll, services.clock());
        chosen = new TaskSelectionBar(
                services,
                selection,
                this::filter,
                () -> shown.order(),
                () -> grid.getDataProvider().refreshAll());
        views = new TaskViewsMenu(services.views(), actor.orgUnitId() != null, this::open);
        header.withActions(views);
        setUpLedger();
        add(header, lights, filters, chosen, grid, empty);
    }

    /** 台账: what is shown, to be taken home; what a unit filled in comes back on a page of its own. */
    private void setUpLedger() {
        Locale locale = Translations.locale();
        header.withActions(Downloads.link(
                Translations.text("tasks.ledger"),
                Translations.text("ledger.fileName"),
                XLSX,
                out -> ledger.write(filter(), shown.order(), locale, out)));
        if (actor.has(Role.OFFICE)) {
            header.withActions(new RouterLink(Translations.text("tasks.unitForm"), UnitFormView.class));
        }
        if (!actor.seesWholeJurisdiction()) {
            header.withActions(new RouterLink(Translations.text("tasks.ledger.upload"), LedgerView.class));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        Optional<PlanChoice> choice = chosenPlan.enter(parameters);
        plan = choice.orElse(null);
        shown = choice.map(present -> TasksAddress.of(parameters).in(present)).orElse(TasksAddress.NOTHING_CHOSEN);
        if (choice.isPresent()) {
            show(choice.get());
        } else {
            showNothing(new EmptyState(
                    Icons.LIST,
                    Translations.text("tasks.noPlan"),
                    Translations.text("tasks.noPlan.why"),
                    FirstPlan.acts(actor)));
            header.withSub("");
        }
        lights.setVisible(choice.isPresent());
        filters.setVisible(choice.isPresent());
        views.setVisible(choice.isPresent());
    }

    private void chooseAll(boolean all) {
        if (all) {
            chosen.chooseAll();
        } else {
            selection.clear();
            grid.getDataProvider().refreshAll();
        }
    }

    private TaskFilter filter() {
        PlanChoice present = plan;
        if (present == null) {
            throw new NotFoundException();
        }
        return shown.filter(present.planId());
    }

    private void show(PlanChoice choice) {
        Long id = choice.planId();
        List<SectionReference> sections = id == null ? List.of() : tasks.sections(id);
        List<UnitLights> units = actor.seesWholeJurisdiction() ? tasks.countsByUnit(id) : List.of();
        filters.offer(sections, units);
        filters.show(shown);
        views.show(shown, choice);
        TaskFilter anyLight = shown.withLight(null).filter(id);
        LightCounts counts = tasks.counts(anyLight);
        long all = tasks.list(anyLight, TaskSort.NUMBER, PageRequest.of(0, 1)).getTotalElements();
        lights.setCount(Optional.empty(), all);
        for (Light light : Light.values()) {
            lights.setCount(Optional.of(light), counts.of(light));
        }
        Light wanted = shown.light();
        lights.select(Optional.ofNullable(wanted));
        long total = wanted == null ? all : counts.of(wanted);
        header.withSub(sub(choice, total, sections.size()));
        selection.clear();
        chosen.setTotal(total);
        if (total == 0) {
            showNothing(nothing());
        } else {
            empty.setVisible(false);
            grid.setVisible(true);
            grid.show(choice, shown, total);
        }
    }

    private static String sub(PlanChoice chosen, long total, int sections) {
        if (chosen.isAll()) {
            return Translations.text("tasks.sub.all", total, chosen.underWay().size());
        }
        return sections == 0
                ? Translations.text("tasks.sub", total)
                : Translations.text("tasks.sub.sections", total, sections);
    }

    private EmptyState nothing() {
        if (!shown.restricts()) {
            return new EmptyState(Icons.LIST, Translations.text("tasks.none"), Translations.text("tasks.none.why"));
        }
        Button clear = new Button(Translations.text("tasks.filter.clear"), event -> open(shown.unrestricted()));
        clear.addThemeName("primary");
        return new EmptyState(
                Icons.FILTER, Translations.text("tasks.noMatch"), Translations.text("tasks.noMatch.why"), clear);
    }

    private void showNothing(EmptyState why) {
        grid.setVisible(false);
        empty.removeAll();
        empty.add(why);
        empty.setVisible(true);
    }

    private void open(TasksAddress address) {
        PlanChoice present = plan;
        if (present != null) {
            open(address, present.parameter());
        }
    }

    private void open(TasksAddress address, String ofPlan) {
        getUI().ifPresent(ui -> ui.navigate(TasksView.class, address.parameters(ofPlan)));
    }
}
