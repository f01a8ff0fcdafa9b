package org.xiaohao.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Clock;
import java.time.LocalDate;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** What may be done to a task as a whole: printing by all, changes of the duty itself by the office. */
class TaskActions extends Div {

    private final transient TaskService tasks;
    private final transient TaskDetails task;
    private final transient Clock clock;
    private final transient Runnable onChange;

    TaskActions(TaskService tasks, TaskDetails task, Clock clock, Runnable onChange) {
        this.tasks = tasks;
        this.task = task;
        this.clock = clock;
        this.onChange = onChange;
        addClassName("actions");
        Button print = new Button(
                Icons.PRINT.create(), event -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print())"));
        print.setAriaLabel(Translations.text("task.print"));
        print.setTooltipText(Translations.text("task.print"));
        print.addClassName("icon-button");
        add(print);
        if (task.mayManage()) {
            addMenu(task.summary().state());
        }
    }

    private void addMenu(TaskState state) {
        MenuBar bar = new MenuBar();
        var root = bar.addItem(Icons.MORE.create());
        root.setAriaLabel(Translations.text("task.more"));
        SubMenu menu = root.getSubMenu();
        if (state == TaskState.OPEN || state == TaskState.IN_REVIEW) {
            menu.addItem(Translations.text("task.changeDue"), event -> changeDue());
        }
        if (state == TaskState.OPEN) {
            menu.addItem(Translations.text("task.suspend"), event -> suspend());
        }
        if (state == TaskState.SUSPENDED) {
            menu.addItem(Translations.text("task.resume"), event -> resume());
        }
        if (state == TaskState.OPEN || state == TaskState.SUSPENDED) {
            menu.addItem(Translations.text("task.cancel"), event -> cancel());
        }
        if (!menu.getItems().isEmpty()) {
            add(bar);
        }
    }

    private void changeDue() {
        LocalDate present = task.summary().dueDate();
        DayField day =
                new DayField(Translations.text("task.changeDue.day"), present == null ? LocalDate.now(clock) : present);
        day.setRequiredIndicatorVisible(true);
        ReasonDialog dialog = new ReasonDialog(
                "task.changeDue",
                Translations.text("task.changeDue.consequence", number(), units()),
                reason -> {
                    LocalDate due = day.getValue();
                    if (due == null) {
                        throw new InvalidInputException("dueDate", "date-unreadable");
                    }
                    day.setInvalid(false);
                    tasks.changeDueDate(task.summary().id(), task.version(), due, reason);
                    done("task.changeDue.done");
                },
                day);
        dialog.withField("dueDate", day).open();
    }

    private void suspend() {
        new ReasonDialog("task.suspend", Translations.text("task.suspend.consequence", number(), units()), reason -> {
                    tasks.suspend(task.summary().id(), task.version(), reason);
                    done("task.suspend.done");
                })
                .open();
    }

    private void resume() {
        tasks.resume(task.summary().id(), task.version());
        done("task.resume.done");
    }

    private void cancel() {
        new ReasonDialog("task.cancel", Translations.text("task.cancel.consequence", number(), units()), reason -> {
                    tasks.cancel(task.summary().id(), task.version(), reason);
                    done("task.cancel.done");
                })
                .open();
    }

    private void done(String key) {
        Notices.done(Translations.text(key, number()));
        onChange.run();
    }

    private String number() {
        return task.summary().number();
    }

    private int units() {
        return task.parts().size();
    }
}
