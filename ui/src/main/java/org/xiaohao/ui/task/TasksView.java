package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.SectionReference;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.UnitLights;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.ShowsPlan;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The tasks of the chosen plan. Everything that it shows stands in the address. */
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
    private final Grid<Row> grid = new Grid<>();
    private final Div empty = new Div();
    private transient @Nullable PlanSummary plan;
    private transient TasksAddress shown = new TasksAddress(null, null, false, null, "", TaskSort.NUMBER);
    private long total;

    TasksView(TaskService tasks, LedgerService ledger, ChosenPlan chosenPlan, CurrentActor currentActor, Clock clock) {
        super("tasks.title");
        this.tasks = tasks;
        this.ledger = ledger;
        this.chosenPlan = chosenPlan;
        this.actor = currentActor.get();
        addClassName("fill");
        lights = new CountTabs<Optional<Light>>(
                        Translations.text("tasks.lights"), light -> open(shown.withLight(light.orElse(null))))
                .withTile(Optional.empty(), Translations.text("tasks.all"));
        Stream.of(Light.OVERDUE, Light.DUE_SOON, Light.NORMAL, Light.NOT_STARTED, Light.DONE)
                .forEach(light -> lights.withTile(Optional.of(light), Translations.label(light)));
        filters = new TaskFilters(actor.seesWholeJurisdiction() ? null : actor.orgUnitId(), shown, this::open);
        setUpGrid(clock);
        setUpLedger();
        add(header, lights, filters, grid, empty);
    }

    /** 台账: what is shown, to be taken home; what a unit filled in comes back on a page of its own. */
    private void setUpLedger() {
        Locale locale = Translations.locale();
        header.withActions(Downloads.link(
                Translations.text("tasks.ledger"),
                Translations.text("ledger.fileName"),
                XLSX,
                out -> ledger.write(shown.filter(requirePlan()), shown.sort(), locale, out)));
        if (!actor.seesWholeJurisdiction()) {
            header.withActions(new RouterLink(Translations.text("tasks.ledger.upload"), LedgerView.class));
        }
    }

    private long requirePlan() {
        PlanSummary present = plan;
        if (present == null) {
            throw new NotFoundException();
        }
        return present.id();
    }

    private void setUpGrid(Clock clock) {
        grid.addColumn(new ComponentRenderer<>(row -> new TaskRow(row.task(), row.heading(), clock)))
                .setHeader(TaskRow.head());
        grid.addClassName("tasks");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border", "no-row-borders");
        grid.addItemClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                TaskView.class, TaskView.parameters(event.getItem().task().id()))));
        grid.setDataProvider(DataProvider.fromCallbacks(this::rows, query -> (int) Math.min(total, Integer.MAX_VALUE)));
        grid.getElement().setAttribute("aria-label", Translations.text("tasks.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        Optional<PlanSummary> chosen = chosenPlan.enter(parameters);
        shown = TasksAddress.of(parameters);
        plan = chosen.orElse(null);
        if (chosen.isPresent()) {
            show(chosen.get());
        } else {
            showNothing(new EmptyState(
                    Icons.LIST, Translations.text("tasks.noPlan"), Translations.text("tasks.noPlan.why")));
            header.withSub("");
        }
        lights.setVisible(chosen.isPresent());
        filters.setVisible(chosen.isPresent());
    }

    private void show(PlanSummary chosen) {
        List<SectionReference> sections = tasks.sections(chosen.id());
        List<UnitLights> units = actor.seesWholeJurisdiction() ? tasks.countsByUnit(chosen.id()) : List.of();
        filters.offer(sections, units);
        filters.show(shown);
        TaskFilter anyLight = shown.withLight(null).filter(chosen.id());
        LightCounts counts = tasks.counts(anyLight);
        long all = tasks.list(anyLight, TaskSort.NUMBER, PageRequest.of(0, 1)).getTotalElements();
        lights.setCount(Optional.empty(), all);
        for (Light light : Light.values()) {
            lights.setCount(Optional.of(light), counts.of(light));
        }
        Light wanted = shown.light();
        lights.select(Optional.ofNullable(wanted));
        total = wanted == null ? all : counts.of(wanted);
        header.withSub(
                sections.isEmpty()
                        ? Translations.text("tasks.sub", total)
                        : Translations.text("tasks.sub.sections", total, sections.size()));
        if (total == 0) {
            showNothing(nothing());
        } else {
            empty.setVisible(false);
            grid.setVisible(true);
            grid.getDataProvider().refreshAll();
            grid.scrollToStart();
        }
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
        PlanSummary present = plan;
        if (present != null) {
            getUI().ifPresent(ui -> ui.navigate(TasksView.class, address.parameters(present.id())));
        }
    }

    private Stream<Row> rows(Query<Row, Void> query) {
        int page = query.getPage();
        int size = query.getPageSize();
        PlanSummary present = plan;
        if (present == null) {
            return Stream.empty();
        }
        TaskFilter filter = shown.filter(present.id());
        List<TaskSummary> content =
                tasks.list(filter, shown.sort(), PageRequest.of(page, size)).getContent();
        boolean grouped = shown.sort() == TaskSort.NUMBER;
        Long before = null;
        if (grouped && page > 0) {
            before = tasks.list(filter, shown.sort(), PageRequest.of(page * size - 1, 1)).stream()
                    .map(TaskSummary::sectionId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        List<Row> rows = new ArrayList<>(content.size());
        for (TaskSummary task : content) {
            boolean begins =
                    grouped && task.sectionId() != null && !task.sectionId().equals(before);
            rows.add(new Row(task, begins ? task.section() : null));
            before = task.sectionId();
        }
        return rows.stream();
    }

    /** A task, and the section that begins with it. */
    private record Row(TaskSummary task, @Nullable String heading) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && row.task.id() == task.id();
        }

        @Override
        public int hashCode() {
            return Long.hashCode(task.id());
        }
    }
}
