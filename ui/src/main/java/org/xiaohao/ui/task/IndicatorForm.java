package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The fields of one indicator; a rate also says which two it is computed from. */
class IndicatorForm extends Div {

    private final TextField name = new TextField(Translations.text("indicators.name"));
    private final TextField classifier = new TextField(Translations.text("indicators.classifier"));
    private final Select<FigureClass> kind = select("indicators.class", List.of(FigureClass.values()));
    private final Select<Aggregation> operation = select("indicators.operation", List.of(Aggregation.values()));
    private final Select<Comparison> comparison = select("indicators.comparison", List.of(Comparison.values()));
    private final BigDecimalField target = new BigDecimalField(Translations.text("indicators.target"));
    private final Select<IndicatorReference> numerator = new Select<>();
    private final Select<IndicatorReference> denominator = new Select<>();
    private final Checkbox headline = new Checkbox(Translations.text("indicators.headline"));
    private final Map<String, HasValidationProperties> fields = Map.of(
            "name",
            name,
            "classifier",
            classifier,
            "class",
            kind,
            "operation",
            operation,
            "target",
            target,
            "number",
            target,
            "numeratorId",
            numerator);

    /**
     * @param present what is said anew, or null for a new one
     * @param all those of the task
     * @param onSave told what is wanted; what it refuses stands at the field
     * @param onCancel told when nothing is wanted
     */
    IndicatorForm(
            @Nullable IndicatorReference present,
            List<IndicatorReference> all,
            Consumer<DefineIndicator> onSave,
            Runnable onCancel) {
        addClassNames("stack", "indicator-form");
        name.setRequiredIndicatorVisible(true);
        classifier.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        operation.setRequiredIndicatorVisible(true);
        comparison.setEmptySelectionAllowed(true);
        comparison.setEmptySelectionCaption(Translations.text("indicators.comparison.none"));
        List<IndicatorReference> others = all.stream()
                .filter(other -> present == null || other.id() != present.id())
                .toList();
        base(numerator, "indicators.numerator", others);
        base(denominator, "indicators.denominator", others);
        operation.addValueChangeListener(change -> showBase());
        fill(present, others);
        showBase();
        Button save = new Button(Translations.text("indicators.save"), event -> save(onSave));
        save.addThemeName("primary");
        Div actions = new Div(new Button(Translations.text("indicators.cancel"), event -> onCancel.run()), save);
        actions.addClassNames("row", "buttons");
        add(
                pair(name, classifier),
                pair(kind, operation),
                pair(numerator, denominator),
                pair(comparison, target),
                headline,
                actions);
    }

    private void fill(@Nullable IndicatorReference present, List<IndicatorReference> others) {
        if (present == null) {
            kind.setValue(FigureClass.EVENT_SUM);
            operation.setValue(Aggregation.SUM);
            return;
        }
        name.setValue(present.name());
        classifier.setValue(present.classifier());
        kind.setValue(present.figureClass());
        operation.setValue(present.operation());
        comparison.setValue(present.comparison());
        target.setValue(present.target());
        headline.setValue(present.headline());
        numerator.setValue(find(others, present.numeratorId()));
        denominator.setValue(find(others, present.denominatorId()));
    }

    private static @Nullable IndicatorReference find(List<IndicatorReference> all, @Nullable Long id) {
        return all.stream()
                .filter(other -> id != null && other.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static <T extends Enum<T>> Select<T> select(String key, List<T> items) {
        Select<T> select = new Select<>();
        select.setLabel(Translations.text(key));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : Translations.label(item));
        select.setWidthFull();
        return select;
    }

    private static void base(Select<IndicatorReference> select, String key, List<IndicatorReference> others) {
        select.setLabel(Translations.text(key));
        select.setItems(others);
        select.setItemLabelGenerator(item -> item == null ? "" : item.name());
        select.setEmptySelectionAllowed(true);
        select.setWidthFull();
    }

    private static Div pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("two-fields");
        return pair;
    }

    private void showBase() {
        boolean rate = operation.getValue() == Aggregation.RATIO;
        numerator.setVisible(rate);
        denominator.setVisible(rate);
    }

    private void save(Consumer<DefineIndicator> onSave) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            onSave.accept(new DefineIndicator(
                    name.getValue(),
                    classifier.getValue(),
                    kind.getValue(),
                    operation.getValue(),
                    headline.getValue(),
                    base(numerator),
                    base(denominator),
                    comparison.getValue(),
                    target.getValue()));
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.getOrDefault(refused.field(), name);
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } catch (DomainException refused) {
            Notices.failed(refused);
        }
    }

    private @Nullable Long base(Select<IndicatorReference> field) {
        IndicatorReference chosen = field.getValue();
        return operation.getValue() != Aggregation.RATIO || chosen == null ? null : Long.valueOf(chosen.id());
    }
}
