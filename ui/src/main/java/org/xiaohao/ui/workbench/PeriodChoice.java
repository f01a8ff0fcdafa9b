package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.select.Select;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** The periods for which a part reports, where there are several. */
class PeriodChoice extends Select<PeriodReference> {

    /**
     * @param mayLeave whether the entry of the present period may be left
     * @param onChoose told another period
     */
    PeriodChoice(EntryForm form, BooleanSupplier mayLeave, Consumer<PeriodReference> onChoose) {
        setLabel(Translations.text("entry.period"));
        setItems(form.periods());
        setItemLabelGenerator(Periods::label);
        setValue(form.period());
        addValueChangeListener(event -> {
            if (form.period().equals(event.getValue())) {
                return;
            }
            if (mayLeave.getAsBoolean()) {
                onChoose.accept(event.getValue());
            } else {
                setValue(form.period());
            }
        });
        setVisible(form.periods().size() > 1);
    }
}
