package org.xiaohao.ui.task;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.ReminderDetails;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What the office reminds the own unit of on this task, with a field to answer. */
class TaskReminders extends Div {

    private static final int RECENT = 100;

    private final transient TaskServices services;
    private final transient Runnable again;

    TaskReminders(TaskServices services, TaskDetails task, Runnable again) {
        this.services = services;
        this.again = again;
        addClassNames("reminders", "no-print");
        services.reminders().unanswered(PageRequest.of(0, RECENT)).stream()
                .filter(reminder -> reminder.taskId() == task.summary().id())
                .forEach(reminder -> {
                    if (reminder.openedAt() == null) {
                        services.reminders().markOpened(reminder.id());
                    }
                    add(band(reminder));
                });
        setVisible(getComponentCount() > 0);
    }

    private Div band(ReminderDetails reminder) {
        String words = reminder.words().isEmpty() ? Translations.text("reminder.please") : reminder.words();
        Span text = new Span(Translations.text("task.reminder", words));
        text.addClassName("grow");
        TextField answer = new TextField();
        answer.setPlaceholder(Translations.text("reminder.answer.hint"));
        answer.setAriaLabel(Translations.text("reminder.answer.for", reminder.title()));
        answer.setValueChangeMode(ValueChangeMode.EAGER);
        Button send = new Button(Translations.text("reminder.answer"), event -> answer(reminder, answer));
        answer.addKeyPressListener(Key.ENTER, event -> answer(reminder, answer));
        Div band = new Div(Icons.BELL.create(), text, answer, send);
        band.addClassNames("band", "late");
        return band;
    }

    private void answer(ReminderDetails reminder, TextField field) {
        try {
            services.reminders().answer(reminder.id(), field.getValue());
        } catch (InvalidInputException refused) {
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            field.focus();
            return;
        }
        Notices.done(Translations.text("reminder.answered"));
        again.run();
    }
}
