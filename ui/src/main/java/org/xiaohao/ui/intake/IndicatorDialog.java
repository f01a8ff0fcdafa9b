package org.xiaohao.ui.intake;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.PlanWords;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A figure that a task sets as a target, to be corrected or added. The classifier suggests how figures are added up. */
class IndicatorDialog extends Dialog {

    private final TextField name = new TextField(Translations.text("import.indicator.name"));
    private final Select<Comparison> comparison = new Select<>();
    private final BigDecimalField number = new BigDecimalField(Translations.text("import.indicator.number"));
    private final TextField classifier = new TextField(Translations.text("import.indicator.classifier"));
    private final Select<Aggregation> aggregation = new Select<>();

    /**
     * @param index the indicator that is corrected, from 0; null for another one
     * @param present what to begin with, or null
     */
    IndicatorDialog(int task, @Nullable Integer index, @Nullable IndicatorTarget present, TaskForm.Store store) {
        setHeaderTitle(Translations.text(index == null ? "import.indicator.add" : "import.indicator.change"));
        setWidth("520px");
        comparison.setLabel(Translations.text("import.indicator.comparison"));
        comparison.setItems(Comparison.values());
        comparison.setItemLabelGenerator(Translations::label);
        comparison.setValue(Comparison.AT_LEAST);
        aggregation.setLabel(Translations.text("import.indicator.aggregation"));
        aggregation.setItems(Aggregation.values());
        aggregation.setItemLabelGenerator(Translations::label);
        aggregation.setValue(Aggregation.SUM);
        name.addClassName("wide");
        List.of(name, classifier).forEach(field -> field.setRequiredIndicatorVisible(true));
        number.setRequiredIndicatorVisible(true);
        if (present != null) {
            read(present);
        }
        classifier.addValueChangeListener(change -> suggest());
        comparison.addValueChangeListener(change -> suggest());
        Div form = new Div(name, comparison, number, classifier, aggregation);
        form.addClassName("head-form");
        add(form);
        Button save = new Button(Translations.text("import.form.save"), event -> save(task, index, store));
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("import.form.cancel"), event -> close()), save);
        name.setAutofocus(true);
    }

    private void read(IndicatorTarget present) {
        name.setValue(present.name());
        comparison.setValue(present.comparison());
        number.setValue(present.number());
        classifier.setValue(present.classifier());
        aggregation.setValue(present.aggregation());
    }

    private void suggest() {
        aggregation.setValue(PlanWords.proposedAggregation(classifier.getValue().strip(), comparison.getValue()));
    }

    private void save(int task, @Nullable Integer index, TaskForm.Store store) {
        List.<HasValidation>of(name, number, classifier).forEach(field -> field.setInvalid(false));
        BigDecimal wanted = number.getValue();
        if (wanted == null) {
            fail(number, Translations.text("import.indicator.number.required"));
            return;
        }
        IndicatorTarget target = new IndicatorTarget(
                name.getValue(), comparison.getValue(), wanted, classifier.getValue(), aggregation.getValue());
        try {
            if (store.apply(new SheetEdit.PutIndicator(task, index, target))) {
                close();
            }
        } catch (InvalidInputException refused) {
            HasValidation field =
                    switch (refused.field()) {
                        case "number" -> number;
                        case "classifier" -> classifier;
                        default -> name;
                    };
            fail(field, Notices.text(refused));
        }
    }

    private static void fail(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
