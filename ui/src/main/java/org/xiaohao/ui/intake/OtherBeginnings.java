package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.LongConsumer;
import org.xiaohao.intake.PlanTemplate;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Translations;

/** How a plan begins without a document: with an empty workbook to be filled in, or with a plan of an earlier year. */
class OtherBeginnings extends Div {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * @param plans plans that can be taken as the beginning of another year's
     * @param onCopy told the plan to begin with
     */
    OtherBeginnings(List<PlanSummary> plans, LongConsumer onCopy) {
        addClassNames("stack", "other-beginnings");
        Div row = new Div(Downloads.link(
                Translations.text("import.other.template"),
                () -> new Downloads.Content(PlanTemplate.FILE_NAME, WORKBOOK, PlanTemplate.content())));
        row.addClassNames("row", "wrap");
        if (!plans.isEmpty()) {
            row.add(choice(plans, onCopy));
        }
        add(new H2(Translations.text("import.other")), row);
    }

    private static Div choice(List<PlanSummary> plans, LongConsumer onCopy) {
        ComboBox<PlanSummary> plan = new ComboBox<>();
        plan.addClassName("whole-titles");
        plan.setAriaLabel(Translations.text("import.other.copy"));
        plan.setPlaceholder(Translations.text("import.other.copy"));
        plan.setItemLabelGenerator(PlanSummary::title);
        plan.setItems(plans);
        Button begin = new Button(Translations.text("import.other.copy.begin"), event -> {
            PlanSummary chosen = plan.getValue();
            if (chosen != null) {
                onCopy.accept(chosen.id());
            }
        });
        begin.setEnabled(false);
        plan.addValueChangeListener(change -> {
            PlanSummary chosen = change.getValue();
            begin.setEnabled(chosen != null);
            String title = chosen == null ? "" : chosen.title();
            plan.setTooltipText(title);
            plan.setHelperText(title);
        });
        Div choice = new Div(plan, begin);
        choice.addClassNames("row", "wrap", "plan-choice");
        return choice;
    }
}
