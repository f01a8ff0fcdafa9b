package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.LightReason;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.savedview.TaskColumn;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.ExplainedLight;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** One task in the list: one line on a screen, two on a phone, under the heading of its section where that begins. */
class TaskRow extends Div {

    /**
     * @param plan of which plan it is; empty where all rows are of one
     * @param heading the section that begins with this row, or null
     * @param columns those that are shown
     * @param selection where the task is chosen
     */
    TaskRow(
            TaskSummary task,
            String plan,
            @Nullable String heading,
            List<TaskColumn> columns,
            TaskSelection selection,
            Clock clock) {
        if (heading != null) {
            Span section = new Span(heading);
            section.addClassName("task-section");
            add(section);
        }
        Div line =
                new Div(choice(task, selection), light(task), cell("number num t2", task.number()), title(task, plan));
        columns.forEach(column -> line.add(
                switch (column) {
                    case SECTION -> section(task);
                    case LEAD -> leads(task);
                    case PROGRESS -> progress(task);
                    case DUE -> due(task, clock);
                    case LAST -> last(task, clock);
                }));
        line.addClassName("task-row");
        line.setClassName("selected", selection.holds(task.id()));
        add(line);
    }

    private Component choice(TaskSummary task, TaskSelection selection) {
        Checkbox box = new Checkbox(selection.holds(task.id()));
        box.setAriaLabel(Translations.text("tasks.select", task.number(), task.title()));
        box.addClassName("choice");
        box.addValueChangeListener(event -> {
            if (!selection.choose(task.id(), event.getValue())) {
                box.setValue(false);
                Notices.failed(Translations.text("tasks.chosen.most", TaskSelection.MAX));
            }
            box.getParent()
                    .ifPresent(line -> line.getElement().getClassList().set("selected", selection.holds(task.id())));
        });
        return box;
    }

    /**
     * The names of the columns.
     *
     * @param columns those that are shown
     * @param chooseAll told whether all is to be chosen
     */
    static Div head(List<TaskColumn> columns, Consumer<Boolean> chooseAll) {
        Checkbox all = new Checkbox();
        all.setAriaLabel(Translations.text("tasks.select.all"));
        all.addClassName("choice");
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseAll.accept(event.getValue());
            }
        });
        Div head = new Div(all, column("light", ""), column("number", "num"), column("task", ""));
        columns.forEach(column -> head.add(column(column.name().toLowerCase(Locale.ROOT), "")));
        head.addClassNames("task-row", "head");
        return head;
    }

    private static Span column(String name, String classes) {
        return cell(name + " " + classes, Translations.text("tasks.column." + name));
    }

    private static Span cell(String classes, String text) {
        Span cell = new Span(text);
        cell.addClassNames(classes.strip().split(" +"));
        return cell;
    }

    private static Component light(TaskSummary task) {
        Span cell = new Span(lightOrState(task));
        cell.addClassName("lit");
        return cell;
    }

    /** The light, or the state of a task that has none. */
    static Component lightOrState(TaskSummary task) {
        Light light = task.light();
        if (light != null) {
            return explained(task, new LightBadge(light));
        }
        return cell("badge quiet", Translations.label(task.state()));
    }

    /** The light of a task with the reason why it shows. */
    static Component explained(TaskSummary task, Component shown) {
        LightReason reason = task.reason();
        return reason == null ? shown : new ExplainedLight(shown, reason);
    }

    private static Component title(TaskSummary task, String plan) {
        RouterLink link = new RouterLink(TaskView.class, TaskView.parameters(task.id()));
        Span number = cell("inline-number t2", task.number());
        Span title = new Span(task.title());
        title.setTitle(task.title());
        title.addClassName("cut");
        link.add(number, title, new PlanName(plan));
        link.addClassName("title");
        return link;
    }

    private static Component section(TaskSummary task) {
        String title = task.section() == null ? "" : task.section();
        Span cell = cell("section t2 cut", title);
        cell.setTitle(title);
        return cell;
    }

    private static Component leads(TaskSummary task) {
        Span name = new Span(task.primaryLead());
        name.addClassName("cut");
        name.setTitle(task.primaryLead());
        Span cell = new Span(name);
        cell.addClassNames("lead", "row", "gap4");
        if (task.otherLeads() > 0) {
            Span others = cell("badge quiet", "+" + task.otherLeads());
            others.setTitle(Translations.text("tasks.leads", task.primaryLead(), task.otherLeads() + 1));
            cell.add(others);
        }
        return cell;
    }

    private static Component progress(TaskSummary task) {
        Span value = new Span();
        value.getStyle().setWidth((task.units() == 0 ? 0 : 100 * task.unitsEnded() / task.units()) + "%");
        Span bar = new Span(value);
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span cell = new Span(bar, cell("num", task.unitsEnded() + "/" + task.units()));
        cell.addClassName("progress");
        cell.setTitle(Translations.text("tasks.progress", task.unitsEnded(), task.units()));
        return cell;
    }

    private static Component due(TaskSummary task, Clock clock) {
        Span cell = cell("due", "");
        LocalDate due = task.dueDate();
        if (due == null) {
            cell.add(new Span(Translations.text("task.longTerm")));
            return cell;
        }
        cell.add(new Span(Dates.table(due)));
        LocalDate today = LocalDate.now(clock);
        Light light = task.dueLight();
        if (light != null) {
            Span left = cell("light", Dates.left(due, today));
            left.addClassName(LightBadge.cssClass(light));
            cell.add(left);
        }
        return cell;
    }

    private static Component last(TaskSummary task, Clock clock) {
        var at = task.lastReportedAt();
        Span cell = cell(
                "last t2",
                at == null
                        ? "\u2014"
                        : Dates.table(at.atZone(clock.getZone()).toLocalDate()).substring(5));
        if (at != null) {
            cell.setTitle(Dates.table(at, clock.getZone()));
        }
        return cell;
    }
}
