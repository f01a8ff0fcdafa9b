package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 预计完成: by when the lead expects to be done. */
class ForecastDialog extends Dialog {

    ForecastDialog(TaskServices services, TaskDetails task, Runnable again) {
        LocalDate present = task.forecast() == null ? task.summary().dueDate() : task.forecast();
        setHeaderTitle(Translations.text("extension.forecast"));
        setWidth("440px");
        DayField day =
                new DayField(Translations.text("extension.forecast.day"), present == null ? services.today() : present);
        Paragraph hint = new Paragraph(Translations.text("extension.forecast.hint"));
        hint.addClassNames("s", "t2");
        Div content = new Div(day, hint);
        content.addClassName("stack");
        add(content);
        Button save = new Button(Translations.text("extension.forecast.save"), event -> {
            try {
                services.extensions().forecast(task.summary().id(), day.getValue());
                close();
                Notices.done(Translations.text(
                        "extension.forecast.done", task.summary().number()));
                again.run();
            } catch (InvalidInputException refused) {
                day.setErrorMessage(Notices.text(refused));
                day.setInvalid(true);
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("extension.cancel"), event -> close()), save);
    }
}
