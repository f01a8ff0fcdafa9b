package org.xiaohao.ui.task;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.savedview.TaskColumn;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.Translations;

/** The rows of the list of tasks, read page by page, under the headings of their groups. */
class TaskGrid extends Grid<TaskGrid.Row> {

    private final transient TaskService tasks;
    private final Column<Row> column;
    private final SerializableConsumer<Boolean> chooseAll;
    private transient @Nullable PlanChoice plan;
    private transient TasksAddress shown = TasksAddress.NOTHING_CHOSEN;
    private long total;

    TaskGrid(TaskService tasks, TaskSelection selection, SerializableConsumer<Boolean> chooseAll, Clock clock) {
        this.tasks = tasks;
        this.chooseAll = chooseAll;
        column = addColumn(new ComponentRenderer<>(
                row -> new TaskRow(row.task(), row.plan(), row.heading(), shown.columns(), selection, clock)));
        addClassName("tasks");
        setSelectionMode(SelectionMode.NONE);
        addThemeNames("no-border", "no-row-borders");
        addItemClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                TaskView.class, TaskView.parameters(event.getItem().task().id()))));
        setDataProvider(DataProvider.fromCallbacks(this::rows, query -> (int) Math.min(total, Integer.MAX_VALUE)));
        getElement().setAttribute("aria-label", Translations.text("tasks.title"));
    }

    void show(PlanChoice choice, TasksAddress address, long rows) {
        plan = choice;
        shown = address;
        total = rows;
        column.setHeader(TaskRow.head(address.columns(), chooseAll));
        getStyle().set("--task-columns", "24px 76px 40px minmax(0, 1fr) " + widths(address.columns()));
        getDataProvider().refreshAll();
        scrollToStart();
    }

    private static String widths(List<TaskColumn> columns) {
        return columns.stream()
                .map(shownColumn -> switch (shownColumn) {
                    case SECTION, PROGRESS -> "150px";
                    case LEAD -> "166px";
                    case DUE -> "176px";
                    case LAST -> "76px";
                })
                .collect(Collectors.joining(" "));
    }

    private Stream<Row> rows(Query<Row, Void> query) {
        int page = query.getPage();
        int size = query.getPageSize();
        PlanChoice present = plan;
        if (present == null) {
            return Stream.empty();
        }
        TaskFilter filter = shown.filter(present.planId());
        List<TaskSummary> content =
                tasks.slice(filter, shown.order(), PageRequest.of(page, size)).getContent();
        String before = "";
        if (shown.grouping() != TaskGrouping.NONE && page > 0) {
            before = tasks.slice(filter, shown.order(), PageRequest.of(page * size - 1, 1)).stream()
                    .map(task -> group(task, present))
                    .findFirst()
                    .orElse("");
        }
        List<Row> rows = new ArrayList<>(content.size());
        for (TaskSummary task : content) {
            String group = group(task, present);
            boolean begins = !group.isEmpty() && !group.equals(before);
            rows.add(new Row(task, present.nameOf(task.planId()), begins ? group : null));
            before = group;
        }
        return rows.stream();
    }

    /** The heading under which a task stands; empty for none. */
    private String group(TaskSummary task, PlanChoice present) {
        return switch (shown.grouping()) {
            case NONE -> "";
            case SECTION -> {
                String section = task.section() == null ? "" : task.section();
                String name = present.nameOf(task.planId());
                yield name.isEmpty() || section.isEmpty()
                        ? name + section
                        : Translations.text("tasks.group.ofPlan", name, section);
            }
            case LEAD -> task.primaryLead();
            case LIGHT -> {
                Light light = task.light();
                yield light == null ? Translations.text("tasks.group.noLight") : Translations.label(light);
            }
        };
    }

    /**
     * A task.
     *
     * @param plan of which plan; empty where all rows are of one
     * @param heading the section that begins with it, or null
     */
    record Row(TaskSummary task, String plan, @Nullable String heading) {

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
