package org.xiaohao.ui.task;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** Says anew who answers for a task: the present units above, the new ones in the fields, and why. */
final class UnitsDialog {

    private final List<OrgUnitReference> units;
    private final ComboBox<OrgUnitReference> lead = new ComboBox<>(Translations.text("task.assign.lead"));
    private final Map<AssignmentRole, MultiSelectComboBox<OrgUnitReference>> others = new HashMap<>();

    private UnitsDialog(List<OrgUnitReference> units, TaskDetails task) {
        this.units = units;
        lead.setItems(units);
        lead.setItemLabelGenerator(OrgUnitReference::shortName);
        lead.setWidthFull();
        lead.setRequiredIndicatorVisible(true);
        task.parts().stream()
                .filter(part -> part.primaryLead())
                .findFirst()
                .ifPresent(part -> lead.setValue(reference(part.orgUnitId())));
        for (AssignmentRole role : AssignmentRole.values()) {
            MultiSelectComboBox<OrgUnitReference> field =
                    new MultiSelectComboBox<>(Translations.text("task.assign." + role));
            field.setItems(units);
            field.setItemLabelGenerator(OrgUnitReference::shortName);
            field.setWidthFull();
            field.setValue(task.parts().stream()
                    .filter(part -> part.role() == role
                            && !part.primaryLead()
                            && part.state() != AssignmentState.NOT_APPLICABLE)
                    .map(part -> reference(part.orgUnitId()))
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.toSet()));
            others.put(role, field);
        }
    }

    /**
     * @param key the start of the keys of the dialog
     * @param onConfirm told all units and the reason
     */
    static ReasonDialog of(String key, TaskServices services, TaskDetails task, String consequence, Assign onConfirm) {
        UnitsDialog fields = new UnitsDialog(services.register().units(), task);
        Paragraph present = new Paragraph(Translations.text("task.assign.present", TaskFacts.units(task)));
        present.addClassNames("s", "t2");
        Div columns = new Div(fields.lead);
        columns.addClassName("stack");
        for (AssignmentRole role : AssignmentRole.values()) {
            columns.add(fields.others.get(role));
        }
        ReasonDialog dialog = new ReasonDialog(
                key, consequence, reason -> onConfirm.accept(fields.named(), reason), present, columns);
        dialog.setWidth("560px");
        return dialog.withField("units", fields.lead);
    }

    /** Takes who is to answer, and why. */
    interface Assign {
        void accept(List<NamedUnit> units, String reason);
    }

    private @Nullable OrgUnitReference reference(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst().orElse(null);
    }

    private List<NamedUnit> named() {
        OrgUnitReference first = lead.getValue();
        if (first == null) {
            throw new InvalidInputException("units", "lead-required");
        }
        List<NamedUnit> named = new ArrayList<>();
        named.add(new NamedUnit(AssignmentRole.LEAD, first.id()));
        for (AssignmentRole role : AssignmentRole.values()) {
            Set<OrgUnitReference> chosen =
                    java.util.Objects.requireNonNull(others.get(role)).getValue();
            units.stream()
                    .filter(chosen::contains)
                    .map(unit -> new NamedUnit(role, unit.id()))
                    .filter(unit -> named.stream().noneMatch(known -> known.orgUnitId() == unit.orgUnitId()))
                    .forEach(named::add);
        }
        return named;
    }
}
