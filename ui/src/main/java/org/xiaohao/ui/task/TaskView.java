package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.comment.CommentSection;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.Translations;

/** Everything about one task on one page; whoever must act now finds the card for it at the top. */
@Route("tasks/:" + TaskView.TASK)
@RolesAllowed({"CLERK", "UNIT_HEAD", "OFFICE", "LEADER"})
public class TaskView extends Page implements BeforeEnterObserver {

    /** The route parameter that names the task. */
    public static final String TASK = "taskId";

    private static final int RECENT_ENTRIES = 30;

    private final transient TaskServices services;
    private final transient ChosenPlan chosenPlan;
    private final transient Clock clock;
    /** The application for closing that somebody may have begun to write; it outlives what other acts change here. */
    private final Div apply = new Div();

    private String title = "";
    /** The plan of the list that leads here, as it stands in an address. */
    private String list = "";

    TaskView(TaskServices services, ChosenPlan chosenPlan) {
        super("task.title");
        this.services = services;
        this.chosenPlan = chosenPlan;
        this.clock = services.clock();
        addClassName("task-page");
    }

    /** The way to a task's page. */
    public static RouteParameters parameters(long taskId) {
        return new RouteParameters(new RouteParam(TASK, Long.toString(taskId)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long taskId;
        try {
            taskId = Long.parseLong(event.getRouteParameters().get(TASK).orElse(""));
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException();
        }
        TaskDetails task = services.tasks().details(taskId);
        list = chosenPlan.follow(task.summary().planId()).parameter();
        services.notifications().settle(MessageKind.COMMENT_MENTIONED, Link.toTask(taskId));
        apply.removeAll();
        show(task);
    }

    @Override
    public String getPageTitle() {
        return Translations.text("frame.pageTitle", title);
    }

    private void reload(long taskId) {
        show(services.tasks().details(taskId));
    }

    private void show(TaskDetails task) {
        long taskId = task.summary().id();
        title = task.summary().title();
        Runnable again = () -> reload(taskId);
        ClosingDetails closing = services.reviews().latest(taskId).orElse(null);
        removeAll();
        Div main = new Div();
        main.addClassName("task-main");
        standing(task).ifPresent(main::add);
        main.add(new TaskToDo(services, task, closing, apply, again), new DateStrip(task));
        Rectification ledger = task.particulars().rectification();
        if (ledger != null) {
            main.add(new RectificationPart(ledger));
        }
        main.add(
                new RequiredEvidence(services, task, closing), units(task), new JointEventLines(services, task, again));
        main.add(
                new CommentSection(services.comments(), services.actor().accountId(), taskId, clock),
                new TaskTrailList(services, task, again));
        TaskFacts facts = new TaskFacts(
                task,
                services.progress().indicators(taskId),
                services.progress()
                        .approved(taskId, PageRequest.of(0, RECENT_ENTRIES))
                        .getContent());
        Div columns = new Div(main, facts);
        columns.addClassName("columns");
        add(
                breadcrumb(task.summary()),
                head(task, new TaskActions(services, task, again)),
                new TaskSteps(task, closing, clock),
                columns);
    }

    private Nav breadcrumb(TaskSummary task) {
        RouterLink all = new RouterLink(Translations.text("tasks.title"), TasksView.class);
        all.setQueryParameters(QueryParameters.simple(Map.of(ChosenPlan.PARAMETER, list)));
        Nav nav = new Nav(all);
        nav.addClassNames("breadcrumb", "row", "gap4", "s");
        nav.getElement().setAttribute("aria-label", Translations.text("task.breadcrumb"));
        Long sectionId = task.sectionId();
        if (sectionId != null) {
            RouterLink section = new RouterLink(task.section(), TasksView.class);
            section.setQueryParameters(QueryParameters.simple(
                    Map.of(ChosenPlan.PARAMETER, Long.toString(task.planId()), "section", Long.toString(sectionId))));
            nav.add(Icons.RIGHT.create(), section);
        }
        return nav;
    }

    private Component head(TaskDetails details, TaskActions actions) {
        TaskSummary task = details.summary();
        Span number = new Span(task.number());
        number.addClassNames("number", "t2");
        H1 heading = new H1(number, new Span(task.title()));
        Header head = new Header(heading, light(task), actions);
        head.addClassNames("page-head", "task-head");
        return head;
    }

    private Component light(TaskSummary task) {
        Light light = task.light();
        LocalDate due = task.dueDate();
        if (light == null || light == Light.DONE || due == null) {
            return TaskRow.lightOrState(task);
        }
        LocalDate today = LocalDate.now(clock);
        if (task.dueLight() == Light.OVERDUE) {
            LightBadge late = new LightBadge(Light.OVERDUE, Dates.left(due, today));
            late.addClassName("days");
            return TaskRow.explained(task, late);
        }
        // A light that a report or a receipt brought about does not stand beside the days of the task as if it were
        // theirs.
        boolean bySomethingElse = (light == Light.OVERDUE || light == Light.DUE_SOON) && light != task.dueLight();
        Component badge = bySomethingElse
                ? new LightBadge(light, Translations.text("task.light." + light.name()))
                : new LightBadge(light);
        String left = Dates.left(due, today);
        Span days = new Span(bySomethingElse ? Translations.text("task.light.dueDate", left) : left);
        days.addClassNames(
                "light", "days", task.dueLight() == Light.DUE_SOON ? LightBadge.cssClass(Light.DUE_SOON) : "t2");
        Span both = new Span(badge, days);
        both.addClassNames("row", "gap4");
        return TaskRow.explained(task, both);
    }

    /** A task that does not run says so, and why. */
    private static Optional<Component> standing(TaskDetails task) {
        TaskState state = task.summary().state();
        if (state != TaskState.SUSPENDED && state != TaskState.CANCELLED) {
            return Optional.empty();
        }
        Div note = new Div(
                Icons.STOP.create(), new Span(Translations.text("task.standing." + state.name(), task.stateReason())));
        note.addClassNames("note", "standing");
        return Optional.of(note);
    }

    private Section units(TaskDetails task) {
        Span count = new Span(Translations.text(
                "task.units.count", task.parts().size(), task.summary().unitsEnded()));
        count.addClassNames("t2", "s");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(new H2(Translations.text("task.units")), count, space, PeriodMatrix.legend());
        head.addClassNames("row", "wrap", "part-head");
        return new Section(head, new PeriodMatrix(task, LocalDate.now(clock)));
    }
}
