package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.LeftOut;
import org.xiaohao.supervision.RemindOfTasks;
import org.xiaohao.supervision.TaskReminderService;
import org.xiaohao.supervision.TaskReminders;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Says whom a reminder would go to and which tasks it leaves out, and sends it when that is wanted. */
class RemindDialog extends Dialog {

    private static final int MOST_WORDS = 500;

    private final transient TaskReminderService reminders;
    private final transient Set<Long> tasks;
    private final transient Runnable afterwards;
    private final TextArea words = new TextArea(Translations.text("monitor.nudge.words"));

    RemindDialog(TaskReminderService reminders, Set<Long> tasks, Runnable afterwards) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.afterwards = afterwards;
        setHeaderTitle(Translations.text("remind.title"));
        setWidth("480px");
        TaskReminders would = reminders.preview(tasks);
        boolean any = would.reminders() > 0;
        Div content = new Div(new Paragraph(
                any
                        ? Translations.text(
                                "remind.will",
                                would.units().size(),
                                would.reminded(),
                                would.reminders(),
                                String.join(Translations.text("remind.and"), would.units()))
                        : Translations.text("remind.nobody")));
        content.addClassName("stack");
        if (!would.leftOut().isEmpty()) {
            Paragraph left = new Paragraph(Translations.text("remind.leftOut", leftOut(would)));
            left.addClassNames("t2", "s");
            content.add(left);
        }
        words.setMaxLength(MOST_WORDS);
        words.setMinRows(2);
        words.setWidthFull();
        words.setHelperText(Translations.text("monitor.nudge.words.help"));
        words.setVisible(any);
        content.add(words);
        add(content);
        Button send =
                new Button(Translations.text("remind.confirm", would.units().size()), event -> send());
        send.addThemeName("primary");
        send.setVisible(any);
        getFooter().add(new Button(Translations.text("remind.cancel"), event -> close()), send);
    }

    private void send() {
        TaskReminders done;
        try {
            done = reminders.remind(new RemindOfTasks(tasks, words.getValue()));
        } catch (InvalidInputException refused) {
            words.setErrorMessage(Notices.text(refused));
            words.setInvalid(true);
            words.focus();
            return;
        }
        close();
        Notices.done(text(done));
        afterwards.run();
    }

    static String text(TaskReminders done) {
        String said = Translations.text(
                "remind.done", done.reminded(), done.tasks(), done.units().size());
        return done.leftOut().isEmpty() ? said : Translations.text("remind.done.leftOut", said, leftOut(done));
    }

    private static String leftOut(TaskReminders reminders) {
        return Stream.of(LeftOut.values())
                .filter(reminders.leftOut()::containsKey)
                .map(why ->
                        Translations.text("LeftOut." + why, reminders.leftOut().get(why)))
                .collect(Collectors.joining(Translations.text("remind.and")));
    }
}
