package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.xiaohao.shared.Light;
import org.xiaohao.supervision.UpcomingTask;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.plan.PlanName;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** What falls due in the next days, by day. */
class UpcomingTasks extends Section {

    /** How many days ahead. */
    static final int DAYS = 15;

    private final transient PlanChoice plan;

    /** How many are shown; the rest is said, and led to. */
    static final Pageable MOST = PageRequest.of(0, 200);

    UpcomingTasks(PlanChoice plan, Page<UpcomingTask> tasks, LocalDate today) {
        this.plan = plan;
        addClassName("upcoming");
        H2 title = new H2(Translations.text("monitor.upcoming.title", DAYS));
        Span sub = new Span(
                tasks.isEmpty()
                        ? Translations.text("monitor.upcoming.none", Dates.day(today.plusDays(DAYS)))
                        : Translations.text(
                                "monitor.upcoming.sub", Dates.day(today.plusDays(DAYS)), tasks.getTotalElements()));
        sub.addClassNames("t2", "s");
        Div head = new Div(title, sub);
        head.addClassNames("row", "list-head");
        OrderedList days = new OrderedList();
        days.addClassName("plain-list");
        tasks.stream()
                .collect(Collectors.groupingBy(UpcomingTask::dueDate, TreeMap::new, Collectors.toList()))
                .forEach((day, due) -> days.add(day(day, due, today)));
        add(head, days);
        long more = tasks.getTotalElements() - tasks.getNumberOfElements();
        if (more > 0) {
            Span words = new Span(Translations.text("monitor.upcoming.more", more));
            add(TaskLinks.tasks(plan.planId(), Light.DUE_SOON, null, null, words));
        }
    }

    private ListItem day(LocalDate day, List<UpcomingTask> due, LocalDate today) {
        Span date = new Span(Dates.dayOfWeek(day));
        date.addClassName("date");
        Span left = new Span(Dates.left(day, today));
        left.addClassNames("t2", "xs");
        Div when = new Div(date, left);
        when.addClassName("when");
        UnorderedList list = new UnorderedList();
        due.forEach(task -> list.add(item(task)));
        return new ListItem(when, list);
    }

    private ListItem item(UpcomingTask task) {
        Span number = new Span(task.number());
        number.addClassNames("t2", "task-number");
        Span shape = new Span(Icons.CLOCK.create());
        shape.addClassName("t2");
        var title = TaskLinks.task(task.taskId(), number, new Span(task.title()));
        Div what = new Div(title, new PlanName(plan.nameOf(task.planId())));
        what.addClassName("grow");
        Span lead = new Span(task.primaryLead());
        lead.addClassNames("s", "t2", "lead");
        Span units = new Span(Translations.text("monitor.upcoming.units", task.unitsEnded(), task.units()));
        units.addClassNames("num", "s", "nw");
        units.setTitle(Translations.text("monitor.upcoming.units.title", task.unitsEnded(), task.units()));
        return new ListItem(shape, what, lead, units);
    }
}
