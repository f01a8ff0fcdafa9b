package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** How many tasks are chosen, and what the person may do with all of them. */
class TaskSelectionBar extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient TaskListServices services;
    private final transient TaskSelection chosen;
    private final transient Supplier<TaskFilter> filter;
    private final transient Supplier<TaskSort> sort;
    private final transient Runnable afterwards;
    private final Span count = new Span();
    private final Button all = new Button("", event -> chooseAll());
    private long total;

    /**
     * @param filter what is shown
     * @param sort the order in which it is shown
     * @param afterwards shows the list anew
     */
    TaskSelectionBar(
            TaskListServices services,
            TaskSelection chosen,
            Supplier<TaskFilter> filter,
            Supplier<TaskSort> sort,
            Runnable afterwards) {
        this.services = services;
        this.chosen = chosen;
        this.filter = filter;
        this.sort = sort;
        this.afterwards = afterwards;
        addClassNames("row", "wrap", "selection-bar", "no-print");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Translations.text("tasks.chosen.bar"));
        count.getElement().setAttribute("role", "status");
        count.addClassName("nw");
        all.addThemeName("tertiary");
        Button clear = new Button(Translations.text("tasks.chosen.clear"), event -> {
            chosen.clear();
            afterwards.run();
        });
        clear.addThemeName("tertiary");
        Span space = new Span();
        space.addClassName("grow");
        add(count, all, clear, space);
        addActs(services.actor());
        chosen.onChange(this::refresh);
        refresh();
    }

    private void addActs(Actor actor) {
        if (actor.has(Role.OFFICE)) {
            add(new Button(
                    Translations.text("tasks.chosen.remind"),
                    Icons.BELL.create(),
                    event -> new RemindDialog(services.reminders(), chosen.ids(), afterwards).open()));
        }
        if (actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD)) {
            add(new Button(
                    Translations.text("tasks.chosen.assign"),
                    Icons.USER.create(),
                    event -> NameHandlerDialog.of(services.handovers(), chosen.ids(), afterwards)
                            .open()));
        }
        Locale locale = Translations.locale();
        add(Downloads.link(
                Translations.text("tasks.chosen.export"),
                Translations.text("ledger.fileName"),
                XLSX,
                out -> services.ledger().write(filter.get().only(chosen.ids()), sort.get(), locale, out)));
        if (actor.has(Role.UNIT_HEAD)) {
            add(new Anchor("workbench?show=to-approve", Translations.text("tasks.chosen.approve")));
        } else if (actor.has(Role.OFFICE)) {
            add(new Anchor("workbench", Translations.text("tasks.chosen.decide")));
        }
    }

    /** How many tasks are shown, all of which can be chosen at once. */
    void setTotal(long tasks) {
        total = tasks;
        refresh();
    }

    private void refresh() {
        long most = Math.min(total, TaskSelection.MAX);
        setVisible(chosen.size() > 0);
        count.setText(Translations.text("tasks.chosen", chosen.size()));
        all.setText(Translations.text(total > most ? "tasks.chosen.first" : "tasks.chosen.all", most));
        all.setVisible(chosen.size() < most);
    }

    /** Chooses all that is shown, as much of it as can be acted on at once. */
    void chooseAll() {
        List<TaskSummary> shown = services.tasks()
                .slice(filter.get(), sort.get(), PageRequest.of(0, TaskSelection.MAX))
                .getContent();
        chosen.replace(shown.stream().map(TaskSummary::id).toList());
        afterwards.run();
    }
}
