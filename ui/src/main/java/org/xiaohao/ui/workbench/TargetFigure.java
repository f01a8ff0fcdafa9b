package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.Figure;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** A line for a figure that the task sets as a target: only the number is typed. */
class TargetFigure extends Div {

    private static final int IDLE_MILLISECONDS = 1_000;

    private final transient IndicatorTarget target;
    private final BigDecimalField amount = new BigDecimalField();
    private boolean silent;

    /** @param onType told the line and the number, which is null when it was taken away */
    TargetFigure(IndicatorTarget target, BiConsumer<TargetFigure, @Nullable BigDecimal> onType) {
        this.target = target;
        addClassNames("row", "target-figure");
        Span name = new Span(target.name());
        name.addClassName("grow");
        Span wanted = new Span(ParticularsText.target(target));
        wanted.addClassNames("xs", "t2");
        amount.setAriaLabel(target.name());
        amount.setPlaceholder(Translations.text("entry.target." + target.aggregation()));
        amount.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(Translations.text("entry.figure.badNumber")));
        amount.setSuffixComponent(new Span(target.classifier()));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(IDLE_MILLISECONDS);
        amount.addValueChangeListener(change -> {
            if (!silent) {
                onType.accept(this, change.getValue());
            }
        });
        add(name, wanted, amount);
    }

    /** Whether the figure is the one of this line; one that is not exact says more than a line can. */
    boolean shows(Figure figure) {
        return isOf(figure) && figure.qualifier() == Qualifier.EXACT;
    }

    boolean isOf(Figure figure) {
        return figure.name().equals(target.name()) && figure.classifier().equals(target.classifier());
    }

    Figure figure(BigDecimal value) {
        return new Figure(target.name(), value, target.classifier(), Qualifier.EXACT);
    }

    /** Shows a number without telling anybody; null for none. */
    void show(@Nullable BigDecimal value) {
        if (Objects.equals(value, amount.getValue())) {
            // To set it anew would take away what is typed and is no number yet.
            return;
        }
        silent = true;
        amount.setValue(value);
        silent = false;
    }

    /** Whether the line is empty or holds a number; what is wrong is said at the field. */
    boolean isNumber() {
        boolean number = Numbers.isNumber(amount);
        if (!number) {
            amount.setInvalid(true);
            amount.focus();
        }
        return number;
    }

    void dropWhatIsNoNumber() {
        if (!Numbers.isNumber(amount)) {
            amount.clear();
        }
    }
}
