package org.xiaohao.ui.intake;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.TaskChange;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.DayPicker;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The words and dates of a task, on its card. What is typed stays until it is saved or given up. */
class TaskForm extends Div {

    /** Stores what the form says. */
    interface Store {

        /**
         * @return whether it is stored; the form stays open otherwise
         * @throws InvalidInputException when a field is wrong
         */
        boolean apply(SheetEdit edit);
    }

    private final int task;
    private final boolean isNew;
    private final Store store;
    private final Runnable onClose;
    private final TextField number = new TextField(Translations.text("import.field.number"));
    private final ComboBox<String> section = new ComboBox<>(Translations.text("plan.field.section"));
    private final TextField title = new TextField(Translations.text("import.field.title"));
    private final TextArea body = new TextArea(Translations.text("import.field.body"));
    private final DayPicker deadline = new DayPicker(Translations.text("import.field.deadline"));
    private final TextField deadlineText = new TextField(Translations.text("import.field.deadlineText"));
    private final Checkbox longTerm = new Checkbox(Translations.text("plan.due.longTerm"));
    private final Select<Recurrence> recurrence = new Select<>();
    private final LedgerFields ledger = new LedgerFields();

    /**
     * @param task the task that is changed or, for a new one, the task it stands behind
     * @param words what to begin with; null for a new task
     * @param sections the headings to choose from; another one may be typed
     */
    TaskForm(int task, @Nullable TaskChange words, List<String> sections, Store store, Runnable onClose) {
        this.task = task;
        this.isNew = words == null;
        this.store = store;
        this.onClose = onClose;
        addClassNames("task-form", "edit-only");
        section.setItems(sections);
        section.setAllowCustomValue(true);
        section.addCustomValueSetListener(custom -> section.setValue(custom.getDetail()));
        title.setRequiredIndicatorVisible(true);
        deadline.setHelperText(Translations.text("import.field.deadline.help"));
        longTerm.addValueChangeListener(change -> {
            deadline.setEnabled(!change.getValue());
            if (change.getValue()) {
                deadline.clear();
            }
        });
        recurrence.setLabel(Translations.text("import.field.recurrence"));
        recurrence.setItems(Recurrence.values());
        recurrence.setEmptySelectionAllowed(true);
        recurrence.setItemLabelGenerator(often -> often == null ? "" : Translations.label(often));
        title.addClassName("wide");
        body.addClassName("wide");
        body.setMaxHeight("240px");
        if (words != null) {
            read(words);
        }
        Button save = new Button(Translations.text("import.form.save"), event -> save());
        save.addThemeNames("primary", "small");
        Button cancel = new Button(Translations.text("import.form.cancel"), event -> onClose.run());
        cancel.addThemeName("small");
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
        Div foot = new Div(save, cancel);
        foot.addClassNames("row", "wide");
        add(number, section, title, body, deadline, deadlineText, longTerm, recurrence, ledger, foot);
        title.setAutofocus(true);
    }

    private void read(TaskChange words) {
        number.setValue(orEmpty(words.number()));
        if (words.section() != null) {
            section.setValue(words.section());
        }
        title.setValue(words.title());
        body.setValue(words.body());
        deadlineText.setValue(orEmpty(words.deadlineText()));
        longTerm.setValue(words.longTerm());
        recurrence.setValue(words.recurrence());
        ledger.read(words.rectification());
        if (words.deadline() != null) {
            deadline.setValue(words.deadline());
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The task that is changed or, for a new one, the task it stands behind. */
    int task() {
        return task;
    }

    boolean isNew() {
        return isNew;
    }

    void focusTitle() {
        title.focus();
    }

    private void save() {
        List.<HasValidation>of(number, section, title, deadlineText).forEach(field -> field.setInvalid(false));
        if (deadline.isInvalid()) {
            return;
        }
        TaskChange change = new TaskChange(
                number.getValue(),
                section.getValue(),
                title.getValue(),
                body.getValue(),
                longTerm.getValue() ? null : deadline.getValue(),
                deadlineText.getValue(),
                longTerm.getValue(),
                recurrence.getValue(),
                ledger.rectification());
        try {
            if (store.apply(isNew ? new SheetEdit.Add(task, change) : new SheetEdit.Change(task, change))) {
                onClose.run();
            }
        } catch (InvalidInputException refused) {
            showError(refused);
        }
    }

    private void showError(InvalidInputException refused) {
        HasValidation field =
                switch (refused.field()) {
                    case "number" -> number;
                    case "section" -> section;
                    case "deadlineText" -> deadlineText;
                    case "deadline" -> deadline;
                    default -> title;
                };
        field.setErrorMessage(Notices.text(refused));
        field.setInvalid(true);
    }
}
