package org.xiaohao.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** What the person's own unit is to do now, in a sentence and with one main button; the rest beside it. */
class TaskBar extends Div {

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient TaskDetails.Part part;
    private final transient Runnable again;
    private final transient Runnable onApply;
    private final Div buttons = new Div();

    /**
     * @param part of the person's unit
     * @param again told when something has changed
     * @param onApply shows the form of the application for closing
     */
    TaskBar(TaskServices services, TaskDetails task, TaskDetails.Part part, Runnable again, Runnable onApply) {
        this.services = services;
        this.task = task;
        this.part = part;
        this.again = again;
        this.onApply = onApply;
        addClassNames("task-bar", "card");
        buttons.addClassNames("row", "wrap", "buttons", "no-print");
        Step step = step();
        Span title = new Span(Translations.text("task.bar." + step.name(), words(step)));
        title.addClassName("strong");
        Span under = new Span(under(step));
        under.addClassNames("t2", "s");
        Div words = new Div(title, under);
        words.addClassNames("stack", "grow", "words");
        main(step);
        more();
        add(words, buttons);
    }

    private enum Step {
        RECEIVE,
        REPORT,
        CLOSE,
        PART_DONE,
        ENDED,
        REVIEW,
        WAIT
    }

    private Step step() {
        if (part.state().isEnded()) {
            return Step.ENDED;
        }
        if (task.summary().state() == TaskState.IN_REVIEW) {
            return Step.REVIEW;
        }
        if (part.state() == AssignmentState.PENDING) {
            return Step.RECEIVE;
        }
        if (owed() != null) {
            return Step.REPORT;
        }
        if (part.primaryLead()) {
            return Step.CLOSE;
        }
        return part.state() == AssignmentState.SUBMITTED ? Step.PART_DONE : Step.WAIT;
    }

    /** The earliest period that has begun and for which nothing is reported. */
    private @Nullable PeriodReference owed() {
        return task.periods().stream()
                .filter(period -> part.cells().stream()
                        .anyMatch(cell -> cell.periodId() == period.id()
                                && (cell.state() == TaskDetails.CellState.MISSING
                                        || cell.state() == TaskDetails.CellState.DUE)))
                .findFirst()
                .orElse(null);
    }

    private String words(Step step) {
        PeriodReference period = owed();
        return step == Step.REPORT && period != null ? Periods.label(period) : "";
    }

    private String under(Step step) {
        if (step == Step.RECEIVE && part.receiveBy() != null) {
            return Translations.text(
                    "task.bar.by", Dates.day(part.receiveBy()), Dates.left(part.receiveBy(), services.today()));
        }
        String handler = part.handlerName().isEmpty() ? "" : Translations.text("task.bar.handler", part.handlerName());
        PeriodReference period = owed();
        if (step == Step.REPORT && period != null) {
            return Translations.text(
                            "task.bar.by", Dates.day(period.dueDate()), Dates.left(period.dueDate(), services.today()))
                    + handler;
        }
        return handler.strip();
    }

    private void main(Step step) {
        switch (step) {
            case RECEIVE ->
                primary("task.bar.receive", () -> {
                    services.assignments().receive(part.assignmentId());
                    done("task.bar.receive.done");
                });
            case REPORT -> primary("task.bar.report", this::report);
            case CLOSE -> primary("task.bar.apply", onApply);
            case PART_DONE, ENDED, REVIEW, WAIT -> {}
        }
        if (task.summary().state() != TaskState.OPEN || part.state() == AssignmentState.PENDING) {
            return;
        }
        if (part.primaryLead() && step == Step.REPORT) {
            buttons.add(new Button(Translations.text("task.bar.apply"), event -> onApply.run()));
        }
        if (part.primaryLead() && task.summary().dueDate() != null) {
            buttons.add(new Button(
                    Translations.text("extension.ask"), event -> new ExtensionDialog(services, task, again).open()));
        }
    }

    private void primary(String key, Runnable act) {
        Button button = new Button(Translations.text(key, words(Step.REPORT)), event -> act.run());
        button.addThemeName("primary");
        button.addClassName("main");
        buttons.add(button);
    }

    private void report() {
        PeriodReference period = owed();
        UI.getCurrent()
                .navigate(
                        "workbench",
                        QueryParameters.simple(Map.of(
                                "part",
                                Long.toString(part.assignmentId()),
                                "period",
                                period == null ? "" : Long.toString(period.id()))));
    }

    private void more() {
        boolean open = task.summary().state() == TaskState.OPEN
                && (part.state() == AssignmentState.PENDING || part.state() == AssignmentState.IN_PROGRESS);
        if (!open) {
            return;
        }
        MenuBar bar = new MenuBar();
        var root = bar.addItem(Icons.MORE.create());
        root.setAriaLabel(Translations.text("task.bar.more"));
        SubMenu menu = root.getSubMenu();
        menu.addItem(
                Translations.text("coordination.ask"),
                event -> CoordinationDialog.of(services, task, part, again).open());
        menu.addItem(
                Translations.text("handover"),
                event -> HandoverDialog.of(services, task, part, again).open());
        menu.addItem(Translations.text("objection.raise"), event -> object());
        if (!part.primaryLead() && part.notApplicableReason().isBlank()) {
            menu.addItem(Translations.text("workbench.unconcerned"), event -> unconcerned());
        }
        if (part.primaryLead()) {
            menu.addItem(
                    Translations.text("extension.forecast"), event -> new ForecastDialog(services, task, again).open());
        }
        buttons.add(bar);
    }

    private void object() {
        new ReasonDialog("objection.raise", Translations.text("objection.raise.consequence"), reason -> {
                    services.objections().raise(part.assignmentId(), reason);
                    done("objection.raise.done");
                })
                .open();
    }

    private void unconcerned() {
        new ReasonDialog("task.unconcerned", Translations.text("task.unconcerned.consequence"), reason -> {
                    services.assignments().declareNotApplicable(part.assignmentId(), reason);
                    done("task.unconcerned.done");
                })
                .open();
    }

    private void done(String key) {
        Notices.done(Translations.text(key, task.summary().number()));
        again.run();
    }
}
