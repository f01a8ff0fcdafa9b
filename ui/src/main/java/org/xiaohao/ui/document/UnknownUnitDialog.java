package org.xiaohao.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Asks whom a printed name means: a known unit or group, a new unit, a new group with its members, several, or nobody. */
public class UnknownUnitDialog extends Dialog {

    private static final String EACH = "\u5404";

    /** Departments concerned: the document leaves open who they are. */
    private static final String CONCERNED = "\u6709\u5173";

    private static final String RELATED = "\u76f8\u5173";

    private final String name;
    private final UnitRegister register;
    private final Consumer<NameDecision> onDecision;
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final ComboBox<UnitTarget> known = new ComboBox<>(Translations.text("plan.unknown.known"));
    private final Checkbox remember = new Checkbox(Translations.text("plan.unknown.remember"), true);
    private final TextField unitName = new TextField(Translations.text("plan.unknown.unitName"));
    private final TextField shortName = new TextField(Translations.text("plan.unknown.shortName"));
    private final Select<OrgUnitKind> kind = new Select<>();
    private final TextField groupName = new TextField(Translations.text("plan.unknown.groupName"));
    private final MultiSelectComboBox<OrgUnitReference> members =
            new MultiSelectComboBox<>(Translations.text("plan.unknown.members"));
    private final Paragraph effect = new Paragraph();

    /** One way to settle the name; {@code target} is set for a suggestion. */
    private record Choice(Way way, @Nullable UnitTarget target) {}

    private enum Way {
        SUGGESTED,
        KNOWN,
        NEW_UNIT,
        NEW_GROUP,
        /** Several units, in this document only. */
        SEVERAL,
        NOBODY
    }

    /**
     * @param where where the name stands, for people
     * @param onDecision told once whom the name means; what was added to the register is there already
     */
    public UnknownUnitDialog(
            RegisterMatch match, String where, UnitRegister register, Consumer<NameDecision> onDecision) {
        this.name = match.printedName();
        this.register = register;
        this.onDecision = onDecision;
        setHeaderTitle(Translations.text("plan.unknown.title", name));
        setWidth("480px");
        Paragraph place = new Paragraph(where);
        place.addClassNames("s", "t2");
        effect.addClassNames("xs", "t2");
        fillFields();
        fillChoices(match);
        Div content = new Div(place, choices, known, unitName, shortName, kind, groupName, members, remember, effect);
        content.addClassName("stack");
        add(content);
        Button settle = new Button(Translations.text("plan.unknown.settle"), event -> settle());
        settle.addThemeName("primary");
        getFooter().add(new Button(Translations.text("plan.unknown.later"), event -> close()), settle);
    }

    private void fillFields() {
        known.setItemLabelGenerator(UnitTarget::label);
        known.setItems(register.targets());
        unitName.setValue(name);
        shortName.setValue(name);
        kind.setLabel(Translations.text("plan.unknown.kind"));
        kind.setItems(OrgUnitKind.values());
        kind.setItemLabelGenerator(Translations::label);
        kind.setValue(OrgUnitKind.GOVERNMENT_DEPARTMENT);
        groupName.setValue(name);
        members.setItemLabelGenerator(OrgUnitReference::shortName);
        members.setItems(register.units());
        List.<Component>of(known, unitName, shortName, kind, groupName, members)
                .forEach(field -> field.addClassName("w-full"));
    }

    private void fillChoices(RegisterMatch match) {
        List<Choice> all = new ArrayList<>();
        match.suggestions().forEach(suggestion -> all.add(new Choice(Way.SUGGESTED, UnitTarget.of(suggestion))));
        Choice group = new Choice(Way.NEW_GROUP, null);
        Choice several = new Choice(Way.SEVERAL, null);
        all.addAll(List.of(
                new Choice(Way.KNOWN, null),
                new Choice(Way.NEW_UNIT, null),
                group,
                several,
                new Choice(Way.NOBODY, null)));
        choices.setItems(all);
        choices.setItemLabelGenerator(UnknownUnitDialog::label);
        choices.addThemeName("vertical");
        choices.setAriaLabel(getHeaderTitle());
        choices.addValueChangeListener(change -> showFields(change.getValue()));
        choices.setValue(likeliest(match, all.getFirst(), group, several));
    }

    /** A collective that nobody knows is a group whose members must be told; those concerned differ from text to text. */
    private Choice likeliest(RegisterMatch match, Choice first, Choice group, Choice several) {
        if (name.contains(CONCERNED) || name.contains(RELATED)) {
            return several;
        }
        return match.suggestions().isEmpty() && name.contains(EACH) ? group : first;
    }

    private static String label(Choice choice) {
        return choice.target() == null
                ? Translations.text("plan.unknown.way." + choice.way())
                : Translations.text(
                        "plan.unknown.way.SUGGESTED", choice.target().label());
    }

    private void showFields(Choice choice) {
        Way way = choice.way();
        boolean existing = way == Way.SUGGESTED || way == Way.KNOWN;
        known.setVisible(way == Way.KNOWN);
        unitName.setVisible(way == Way.NEW_UNIT);
        shortName.setVisible(way == Way.NEW_UNIT);
        kind.setVisible(way == Way.NEW_UNIT);
        groupName.setVisible(way == Way.NEW_GROUP);
        members.setVisible(way == Way.NEW_GROUP || way == Way.SEVERAL);
        remember.setVisible(existing);
        effect.setText(Translations.text(
                switch (way) {
                    case SUGGESTED, KNOWN -> "plan.unknown.effect.alias";
                    case NEW_UNIT, NEW_GROUP -> "plan.unknown.effect.new";
                    case SEVERAL, NOBODY -> "plan.unknown.effect.here";
                }));
    }

    private void settle() {
        NameDecision decision;
        try {
            decision = decide(choices.getValue());
        } catch (InvalidInputException refused) {
            showRefusal(refused);
            return;
        }
        if (decision != null) {
            close();
            onDecision.accept(decision);
        }
    }

    /** Null where something has still to be chosen, which the field then says. */
    private @Nullable NameDecision decide(Choice choice) {
        return switch (choice.way()) {
            case SUGGESTED, KNOWN -> decide(choice.target() == null ? known.getValue() : choice.target());
            case NEW_UNIT -> register.addUnit(unitName.getValue(), shortName.getValue(), kind.getValue());
            case NEW_GROUP -> hasMembers() ? register.addGroup(groupName.getValue(), members.getValue()) : null;
            case SEVERAL ->
                hasMembers()
                        ? NameDecision.units(members.getValue().stream()
                                .map(OrgUnitReference::id)
                                .toList())
                        : null;
            case NOBODY -> NameDecision.nobody();
        };
    }

    private boolean hasMembers() {
        members.setErrorMessage(Translations.text("plan.unknown.members.required"));
        members.setInvalid(members.getValue().isEmpty());
        return !members.getValue().isEmpty();
    }

    private @Nullable NameDecision decide(@Nullable UnitTarget target) {
        if (target == null) {
            known.setErrorMessage(Translations.text("plan.unknown.known.required"));
            known.setInvalid(true);
            return null;
        }
        if (remember.getValue()) {
            register.remember(name, target);
        }
        return target.decision();
    }

    private void showRefusal(InvalidInputException refused) {
        TextField field =
                switch (choices.getValue().way()) {
                    case NEW_UNIT -> refused.field().equals("shortName") ? shortName : unitName;
                    case NEW_GROUP -> groupName;
                    case SUGGESTED, KNOWN, SEVERAL, NOBODY -> null;
                };
        if (field == null) {
            Notices.failed(refused);
            return;
        }
        field.setErrorMessage(Notices.text(refused));
        field.setInvalid(true);
    }
}
