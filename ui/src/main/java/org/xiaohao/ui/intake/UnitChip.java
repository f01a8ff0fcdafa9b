package org.xiaohao.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A unit of a task: dragged to another role, or moved there by its menu. */
class UnitChip extends Span {

    private final int task;
    private final AssignmentRole role;
    private final String name;
    private final CardActions actions;

    /** @param inHand whether its card is the one that a person works on */
    UnitChip(int task, AssignmentRole role, String name, IntakeDetails details, boolean inHand, CardActions actions) {
        this.task = task;
        this.role = role;
        this.name = name;
        this.actions = actions;
        boolean known = details.isKnown(name);
        addClassNames("chip", known ? "line" : "ask");
        add(known ? known(details) : unknown());
        DragSource<UnitChip> drag = DragSource.create(this);
        drag.setDragData(new Dragged.Unit(task, role, name));
        drag.setEffectAllowed(EffectAllowed.MOVE);
        if (inHand) {
            add(menu());
        }
    }

    private NativeButton unknown() {
        NativeButton ask =
                new NativeButton(Translations.text("import.unknown", name), event -> actions.settleName(name));
        ask.addClassName("unknown-name");
        return ask;
    }

    private Component known(IntakeDetails details) {
        Span words = new Span(name);
        NameDecision decision = details.sheet().decisions().get(name);
        int members = details.memberCount(name);
        String more = "";
        if (decision != null && decision.isNobody()) {
            addClassName("nobody");
            more = Translations.text("import.name.nobody");
        } else if (decision != null && decision.orgUnitIds().size() > 1) {
            more = Translations.text("plan.group.members", decision.orgUnitIds().size());
        } else if (members > 0) {
            more = Translations.text("plan.group.members", members);
        }
        if (!more.isEmpty()) {
            Span count = new Span(more);
            count.addClassNames("xs", "t2");
            words.add(count);
        }
        return words;
    }

    private MenuBar menu() {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        menu.addClassNames("chip-menu", "edit-only");
        var root = menu.addItem(Icons.MORE.create());
        root.setAriaLabel(Translations.text("import.unit.menu", name));
        for (AssignmentRole to : AssignmentRole.values()) {
            if (to != role) {
                root.getSubMenu()
                        .addItem(
                                Translations.text("import.unit.to." + to),
                                event ->
                                        actions.apply(new SheetEdit.MoveUnit(task, role, name, to, Integer.MAX_VALUE)));
            }
        }
        root.getSubMenu()
                .addItem(
                        Translations.text("import.unit.first"),
                        event -> actions.apply(new SheetEdit.MoveUnit(task, role, name, role, 0)));
        root.getSubMenu()
                .addItem(
                        Translations.text("import.unit.remove"),
                        event -> actions.apply(new SheetEdit.RemoveUnit(task, role, name)));
        return menu;
    }

    /** A button that takes the unit off the task. */
    UnitChip removable() {
        Button remove =
                new Button(Icons.X.create(), event -> actions.apply(new SheetEdit.RemoveUnit(task, role, name)));
        remove.addThemeNames("tertiary", "small");
        remove.addClassNames("icon-button", "edit-only");
        remove.setAriaLabel(Translations.text("plan.party.remove", name));
        add(remove);
        return this;
    }
}
