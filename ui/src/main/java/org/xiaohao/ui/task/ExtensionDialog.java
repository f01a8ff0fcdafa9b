package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 延期申请: the dates side by side, why, and how far it has come; the last from the newest approved entry. */
class ExtensionDialog extends Dialog {

    private static final int MAX_REASON = 500;
    private static final int MAX_PROGRESS = 2000;
    private static final int RECENT_ENTRIES = 30;

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient Runnable again;
    private final DayField day;
    private final TextArea reason = area("extension.reason", MAX_REASON, 3);
    private final TextArea progress = area("extension.progress", MAX_PROGRESS, 2);

    ExtensionDialog(TaskServices services, TaskDetails task, Runnable again) {
        this.services = services;
        this.task = task;
        this.again = again;
        LocalDate due = Objects.requireNonNull(task.summary().dueDate());
        setHeaderTitle(Translations.text("extension.ask"));
        setWidth("520px");
        Paragraph what = new Paragraph(Translations.text(
                "extension.what", task.summary().number(), task.summary().title(), task.extensions() + 1));
        what.addClassNames("s", "t2");
        day = new DayField(Translations.text("extension.wanted"), due.plusMonths(1));
        day.setRequiredIndicatorVisible(true);
        Div dates = new Div(date("extension.original", task.originalDueDate()), date("extension.approved", due), day);
        dates.addClassNames("row", "top", "gap24", "wrap");
        progress.setHelperText(Translations.text("extension.progress.hint"));
        progress.setValue(latest());
        Paragraph then = new Paragraph(Translations.text(
                services.actor().has(Role.UNIT_HEAD) ? "extension.then.head" : "extension.then.clerk", Dates.day(due)));
        then.addClassName("note");
        Div content = new Div(what, dates, reason, progress, then);
        content.addClassName("stack");
        add(content);
        Button send = new Button(Translations.text("extension.send"), event -> send());
        send.addThemeName("primary");
        getFooter().add(new Button(Translations.text("extension.cancel"), event -> close()), send);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    private static TextArea area(String key, int most, int rows) {
        TextArea area = new TextArea(Translations.text(key));
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(most);
        area.setWidthFull();
        area.setMinRows(rows);
        return area;
    }

    private static Div date(String key, @Nullable LocalDate date) {
        Span label = new Span(Translations.text(key));
        label.addClassName("field-label");
        Div shown = new Div(label, new Span(date == null ? "\u2014" : Dates.table(date)));
        shown.addClassName("stack");
        return shown;
    }

    private String latest() {
        long own = task.parts().stream()
                .filter(TaskDetails.Part::primaryLead)
                .mapToLong(TaskDetails.Part::assignmentId)
                .findFirst()
                .orElse(0);
        String words = services.progress().approved(task.summary().id(), PageRequest.of(0, RECENT_ENTRIES)).stream()
                .filter(entry -> entry.assignmentId() == own)
                .max(Comparator.comparing(entry -> entry.period().startDate()))
                .map(entry -> entry.text().content())
                .orElse("");
        return words.length() <= MAX_PROGRESS ? words : words.substring(0, MAX_PROGRESS);
    }

    private void send() {
        Map<String, HasValidationProperties> fields = Map.of("dueDate", day, "reason", reason, "progress", progress);
        fields.values().forEach(field -> field.setInvalid(false));
        LocalDate wanted = day.getValue();
        try {
            if (wanted == null) {
                throw new InvalidInputException("dueDate", "date-unreadable");
            }
            services.extensions()
                    .ask(new AskForExtension(task.summary().id(), wanted, reason.getValue(), progress.getValue()));
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.getOrDefault(refused.field(), reason);
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            return;
        }
        close();
        Notices.done(Translations.text(
                services.actor().has(Role.UNIT_HEAD) ? "extension.sent" : "extension.prepared",
                task.summary().number()));
        again.run();
    }
}
