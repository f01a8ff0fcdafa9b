package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.ReminderDetails;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** What the office reminds the unit of, with a field to answer; newest first, a few at a time. */
class ReminderBand extends Div {

    private static final int SHOWN = 2;

    private final transient ReminderService reminders;

    ReminderBand(ReminderService reminders) {
        this.reminders = reminders;
        addClassName("reminders");
        refresh();
    }

    /** Reads the reminders again; what is shown counts as opened. */
    final void refresh() {
        removeAll();
        Page<ReminderDetails> unanswered = reminders.unanswered(PageRequest.of(0, SHOWN));
        for (ReminderDetails reminder : unanswered) {
            if (reminder.openedAt() == null) {
                reminders.markOpened(reminder.id());
            }
            add(band(reminder));
        }
        long more = unanswered.getTotalElements() - unanswered.getNumberOfElements();
        if (more > 0) {
            Span rest = new Span(Translations.text("reminder.more", more));
            rest.addClassNames("xs", "t2", "more");
            add(rest);
        }
    }

    private Div band(ReminderDetails reminder) {
        String period = reminder.periodId() == null
                ? ""
                : Translations.text("reminder.period", Periods.label(reminder.cycle(), reminder.periodSequence()));
        String words = reminder.words().isEmpty() ? Translations.text("reminder.please") : reminder.words();
        Span text = new Span(Translations.text(
                "reminder.text." + reminder.kind(), reminder.number() + " " + reminder.title() + period, words));
        text.addClassName("grow");
        TextField answer = new TextField();
        answer.setPlaceholder(Translations.text("reminder.answer.hint"));
        answer.setAriaLabel(Translations.text("reminder.answer.for", reminder.title()));
        // The key press arrives before the change that the same key brings about.
        answer.setValueChangeMode(ValueChangeMode.EAGER);
        Button send = new Button(Translations.text("reminder.answer"), event -> answer(reminder, answer));
        answer.addKeyPressListener(Key.ENTER, event -> answer(reminder, answer));
        Div band = new Div(Icons.BELL.create(), text, answer, send);
        band.addClassNames("band", "late");
        band.getElement().setAttribute("role", "status");
        return band;
    }

    private void answer(ReminderDetails reminder, TextField field) {
        try {
            reminders.answer(reminder.id(), field.getValue());
        } catch (InvalidInputException refused) {
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            field.focus();
            return;
        }
        Notices.done(Translations.text("reminder.answered"));
        refresh();
    }
}
