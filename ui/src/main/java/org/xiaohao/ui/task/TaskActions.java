package org.xiaohao.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.LocalDate;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.document.ReportingDialog;
import org.xiaohao.ui.review.InstructionDialog;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** What may be done to a task as a whole: printing by all, changes of the duty itself by the office. */
class TaskActions extends Div {

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient Runnable onChange;

    TaskActions(TaskServices services, TaskDetails task, Runnable onChange) {
        this.services = services;
        this.task = task;
        this.onChange = onChange;
        addClassName("actions");
        Button print = new Button(
                Icons.PRINT.create(), event -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print())"));
        print.setAriaLabel(Translations.text("task.print"));
        print.setTooltipText(Translations.text("task.print"));
        print.addClassName("icon-button");
        add(print);
        if (services.actor().has(Role.LEADER)) {
            add(new Button(Translations.text("leader.instruct"), Icons.PEN.create(), event -> instruct()));
        }
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
            menu.addItem(
                    Translations.text("referral.make.title"),
                    event -> ReferralCard.dialog(services, task, onChange).open());
            menu.addItem(Translations.text("instruct.title.paper"), event -> instruct());
            menu.addItem(Translations.text("task.assign"), event -> assign());
            menu.addItem(Translations.text("reporting.change"), event -> changeReporting());
            menu.addItem(
                    Translations.text("pieces.label"),
                    event -> RequiredPiecesDialog.of(services, task, onChange).open());
            menu.addItem(Translations.text("task.suspend"), event -> suspend());
        }
        menu.addItem(Translations.text("indicators"), event -> new IndicatorsDialog(services, task, onChange).open());
        if (state == TaskState.SUSPENDED) {
            menu.addItem(Translations.text("task.resume"), event -> resume());
        }
        if (state == TaskState.OPEN || state == TaskState.SUSPENDED) {
            menu.addItem(Translations.text("task.cancel"), event -> cancel());
        }
        if (state == TaskState.CLOSED) {
            menu.addItem(Translations.text("task.reopen"), event -> reopen());
        }
        add(bar);
    }

    private void instruct() {
        InstructionDialog.on(
                        task.summary().id(),
                        services.instructions(),
                        services.matters(),
                        services.tasks(),
                        services.actor(),
                        services.clock(),
                        onChange)
                .open();
    }

    private void changeDue() {
        LocalDate present = task.summary().dueDate();
        DayField day =
                new DayField(Translations.text("task.changeDue.day"), present == null ? services.today() : present);
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
                    services.tasks().changeDueDate(task.summary().id(), task.version(), due, reason);
                    done("task.changeDue.done");
                },
                day);
        dialog.withField("dueDate", day).open();
    }

    private void assign() {
        UnitsDialog.of("task.assign", services, task, Translations.text("task.assign.consequence"), (units, reason) -> {
                    services.amendments().assign(task.summary().id(), task.version(), units, reason);
                    done("task.assign.done");
                })
                .open();
    }

    private void reopen() {
        new ReasonDialog("task.reopen", Translations.text("task.reopen.consequence", number(), units()), reason -> {
                    services.amendments().reopen(task.summary().id(), task.version(), reason);
                    done("task.reopen.done");
                })
                .open();
    }

    private void changeReporting() {
        new ReportingDialog(
                        Translations.text("reporting.task.title", number()),
                        task.reporting(),
                        true,
                        services.today(),
                        (rule, reason) -> {
                            services.reporting().changeOfTask(task.summary().id(), task.version(), rule, reason);
                            done("reporting.task.done");
                        })
                .open();
    }

    private void suspend() {
        new ReasonDialog("task.suspend", Translations.text("task.suspend.consequence", number(), units()), reason -> {
                    services.tasks().suspend(task.summary().id(), task.version(), reason);
                    done("task.suspend.done");
                })
                .open();
    }

    private void resume() {
        services.tasks().resume(task.summary().id(), task.version());
        done("task.resume.done");
    }

    private void cancel() {
        new ReasonDialog("task.cancel", Translations.text("task.cancel.consequence", number(), units()), reason -> {
                    services.tasks().cancel(task.summary().id(), task.version(), reason);
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
