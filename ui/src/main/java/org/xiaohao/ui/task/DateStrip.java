package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** 原定、批准、预计: the three dates of a task side by side, however often the second was moved. */
class DateStrip extends Div {

    DateStrip(TaskDetails task) {
        addClassNames("date-strip", "card");
        LocalDate due = task.summary().dueDate();
        LocalDate original = task.originalDueDate();
        LocalDate forecast = task.forecast();
        add(
                date(
                        "extension.original",
                        original,
                        task.dueDateText().isBlank() ? "" : Translations.text("extension.printed", task.dueDateText())),
                date("extension.approved", due, approved(task)),
                date("extension.forecast", forecast, late(due, forecast)));
    }

    private static String approved(TaskDetails task) {
        if (task.summary().longTerm()) {
            return Translations.text("extension.longTerm");
        }
        return task.extensions() == 0
                ? Translations.text("extension.none")
                : Translations.text("extension.times", task.extensions());
    }

    private static String late(@Nullable LocalDate due, @Nullable LocalDate forecast) {
        if (forecast == null) {
            return Translations.text("extension.forecast.none");
        }
        return due != null && forecast.isAfter(due)
                ? Translations.text("extension.forecast.late", ChronoUnit.DAYS.between(due, forecast))
                : "";
    }

    private static Div date(String key, @Nullable LocalDate day, String under) {
        Span label = new Span(Translations.text(key));
        label.addClassNames("s", "t2");
        Span value = new Span(day == null ? "\u2014" : Dates.table(day));
        Span words = new Span(under);
        words.addClassNames("xs", "t2");
        Div date = new Div(label, value, words);
        date.addClassName("stack");
        return date;
    }
}
