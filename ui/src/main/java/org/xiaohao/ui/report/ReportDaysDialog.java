package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import org.xiaohao.report.ReportDays;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Before which days of the next year the jurisdiction's report is to be reported and published. */
class ReportDaysDialog extends Dialog {

    private final Day report;
    private final Day publish;

    /** A month and a day beside each other. */
    private static final class Day extends Div {

        private final String field;
        private final IntegerField month = new IntegerField(Translations.text("report.days.month"));
        private final IntegerField day = new IntegerField(Translations.text("report.days.day"));

        Day(String field, MonthDay present) {
            this.field = field;
            month.setValue(present.getMonthValue());
            day.setValue(present.getDayOfMonth());
            month.setWidth("96px");
            day.setWidth("96px");
            addClassNames("row", "wrap");
            add(month, day);
        }

        MonthDay value() {
            month.setInvalid(false);
            return ReportDays.day(
                    field,
                    Objects.requireNonNullElse(month.getValue(), 0),
                    Objects.requireNonNullElse(day.getValue(), 0));
        }

        void refuse(String words) {
            month.setErrorMessage(words);
            month.setInvalid(true);
            month.focus();
        }
    }

    ReportDaysDialog(ReportStateService states, Runnable done) {
        ReportDays present = states.days();
        report = new Day("reportBefore", present.reportBefore());
        publish = new Day("publishBefore", present.publishBefore());
        setHeaderTitle(Translations.text("report.days.title"));
        setWidth("440px");
        Div content = new Div(
                new Paragraph(Translations.text("report.days.text")),
                new Span(Translations.text("report.days.report")),
                report,
                new Span(Translations.text("report.days.publish")),
                publish);
        content.addClassName("stack");
        add(content);
        Button save = new Button(Translations.text("report.save"), event -> {
            try {
                states.setDays(new ReportDays(present.version(), report.value(), publish.value()));
            } catch (InvalidInputException refused) {
                Map.of("reportBefore", report, "publishBefore", publish)
                        .getOrDefault(refused.field(), report)
                        .refuse(Notices.text(refused));
                return;
            }
            close();
            done.run();
        });
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("report.cancel"), event -> close()), save);
    }
}
