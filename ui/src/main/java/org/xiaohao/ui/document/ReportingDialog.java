package org.xiaohao.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReportingRuleField;
import org.xiaohao.ui.shared.ReportingWords;
import org.xiaohao.ui.shared.Translations;

/** Changes how units report on something that was issued: the present rule, the new one, and why. */
public class ReportingDialog extends Dialog {

    private static final int MAX_REASON = 500;

    private final ReportingRuleField rule;
    private final Checkbox likePlan = new Checkbox(Translations.text("reporting.likePlan"));
    private final TextArea reason = new TextArea(Translations.text("reporting.reason"));

    /**
     * @param ofTask whether it is about one task, which can also follow its plan again
     * @param onChange told the new rule, or null for that of the plan, and the reason; may refuse
     */
    public ReportingDialog(
            String title,
            ReportingRule present,
            boolean ofTask,
            LocalDate today,
            BiConsumer<@Nullable ReportingRule, String> onChange) {
        setHeaderTitle(title);
        setWidth("560px");
        rule = new ReportingRuleField(present, today, () -> {});
        Paragraph now = new Paragraph(Translations.text("reporting.present", ReportingWords.of(present)));
        Paragraph consequence = new Paragraph(Translations.text("reporting.consequence"));
        consequence.addClassNames("s", "t2");
        likePlan.setVisible(ofTask);
        likePlan.addValueChangeListener(change -> rule.setVisible(!change.getValue()));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_REASON);
        reason.setWidthFull();
        reason.setMinRows(2);
        Div content = new Div(now, likePlan, rule, reason, consequence);
        content.addClassName("stack");
        add(content);
        Button confirm = new Button(Translations.text("reporting.confirm"), event -> confirm(onChange));
        confirm.addThemeName("primary");
        getFooter().add(new Button(Translations.text("reporting.cancel"), event -> close()), confirm);
    }

    private void confirm(BiConsumer<@Nullable ReportingRule, String> onChange) {
        reason.setInvalid(false);
        if (reason.getValue().isBlank()) {
            refuse(Translations.text("task.reason.missing"));
            return;
        }
        try {
            onChange.accept(
                    likePlan.getValue() ? null : rule.value(), reason.getValue().strip());
            close();
        } catch (InvalidInputException refused) {
            if (!rule.showRefusal(refused)) {
                refuse(Notices.text(refused));
            }
        }
    }

    private void refuse(String words) {
        reason.setErrorMessage(words);
        reason.setInvalid(true);
        reason.focus();
    }
}
