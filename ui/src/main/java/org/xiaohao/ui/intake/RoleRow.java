package org.xiaohao.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.ui.shared.Translations;

/** The units that have one role in a task; a unit of another role may be dropped here. */
class RoleRow extends Div {

    private final int task;
    private final AssignmentRole role;
    private final CardActions actions;

    /**
     * @param inHand whether its card is the one that a person works on
     * @param certainty how sure the units are, shown behind them
     */
    RoleRow(
            SheetTask task,
            AssignmentRole role,
            IntakeDetails details,
            boolean inHand,
            List<Component> certainty,
            CardActions actions) {
        this.task = task.key();
        this.role = role;
        this.actions = actions;
        addClassName("role-row");
        for (UnitMention unit : units(task.task(), role)) {
            UnitChip chip = new UnitChip(task.key(), role, unit.name(), details, inHand, actions);
            add(inHand ? chip.removable() : chip);
        }
        add(certainty);
        if (inHand) {
            add(adder());
        }
        DropTarget<RoleRow> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event -> event.getDragData()
                .filter(Dragged.class::isInstance)
                .map(Dragged.class::cast)
                .ifPresent(dragged -> {
                    switch (dragged) {
                        case Dragged.Unit unit -> take(unit);
                        // The card below does not hear of what is dropped here.
                        case Dragged.Task card -> SheetCard.put(card, this.task, details, actions);
                    }
                }));
    }

    static List<UnitMention> units(ParsedTask task, AssignmentRole role) {
        return switch (role) {
            case LEAD -> task.lead();
            case RESPONSIBLE -> task.responsible();
            case SUPPORTING -> task.supporting();
        };
    }

    private void take(Dragged.Unit dragged) {
        if (dragged.task() != task) {
            actions.apply(new SheetEdit.AddUnit(task, role, dragged.name()));
        } else if (dragged.role() != role) {
            actions.apply(new SheetEdit.MoveUnit(task, dragged.role(), dragged.name(), role, Integer.MAX_VALUE));
        }
    }

    private ComboBox<String> adder() {
        String label = Translations.text("import.unit.add." + role);
        ComboBox<String> names = new ComboBox<>();
        names.setAriaLabel(label);
        names.setPlaceholder(label);
        names.setItems(actions.registerNames());
        names.setAllowCustomValue(true);
        names.addClassNames("edit-only", "unit-adder");
        names.addValueChangeListener(change -> name(change.getValue()));
        names.addCustomValueSetListener(custom -> name(custom.getDetail()));
        return names;
    }

    private void name(@org.jspecify.annotations.Nullable String name) {
        if (name != null && !name.isBlank()) {
            actions.apply(new SheetEdit.AddUnit(task, role, name));
        }
    }
}
