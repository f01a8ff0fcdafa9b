package org.xiaohao.ui.task;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.Translations;

/** The rows of the list of tasks, read page by page, under the headings of their sections. */
class TaskGrid extends Grid<TaskGrid.Row> {

    private final transient TaskService tasks;
    private transient @Nullable PlanChoice plan;
    private transient TasksAddress shown = TasksAddress.NOTHING_CHOSEN;
    private long total;

    TaskGrid(TaskService tasks, TaskSelection selection, Consumer<Boolean> chooseAll, Clock clock) {
        this.tasks = tasks;
        addColumn(new ComponentRenderer<>(row -> new TaskRow(row.task(), row.plan(), row.heading(), selection, clock)))
                .setHeader(TaskRow.head(chooseAll));
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
        getDataProvider().refreshAll();
        scrollToStart();
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
            rows.add(new Row(task, present.nameOf(task.planId()), begins ? task.section() : null));
            before = task.sectionId();
        }
        return rows.stream();
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
