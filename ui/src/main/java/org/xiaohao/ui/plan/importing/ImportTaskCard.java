package org.xiaohao.ui.plan.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.importing.Diagnostic;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.UnitMention;
import org.xiaohao.ui.plan.TaskCard;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A task as read, with what is doubtful about it. */
class ImportTaskCard extends TaskCard {

    /** What a person does on a card. */
    interface Actions {

        void select(int task);

        void settleName(String name);

        void chooseLead(int task, OrgUnitReference unit);

        void undoLead(int task);

        void check(Diagnostic diagnostic);

        List<OrgUnitReference> units();
    }

    private final ImportWork work;
    private final int index;
    private final Actions actions;

    ImportTaskCard(ImportWork work, int index, List<Doubt> doubts, boolean selected, Actions actions) {
        ParsedTask task = work.tasks().get(index);
        super(task.number() == null ? "" : task.number(), task.title(), selected, () -> actions.select(index));
        this.work = work;
        this.index = index;
        this.actions = actions;
        if (doubts.stream().anyMatch(Doubt::blocking)) {
            withState(Icons.STOP, Translations.text("import.task.blocked"), "blocked");
        } else if (doubts.isEmpty()) {
            withState(Icons.CHECK, Translations.text("import.task.read"), "ok");
        } else {
            withState(Icons.Q, Translations.text("import.task.doubtful"), "doubt");
        }
        if (task.section() != null) {
            withField(Translations.text("plan.field.section"), new Span(task.section()));
        }
        withField(Translations.text("plan.field.lead"), lead(task));
        addUnits("plan.field.responsible", task.responsible());
        addUnits("plan.field.supporting", task.supporting());
        withField(Translations.text("plan.field.due"), due(task));
        for (Doubt doubt : doubts) {
            if (doubt instanceof Doubt.ToCheck toCheck) {
                withBelow(question(toCheck.diagnostic()));
            }
        }
    }

    private void addUnits(String label, List<UnitMention> units) {
        if (!units.isEmpty()) {
            withField(Translations.text(label), names(units));
        }
    }

    private Component[] names(List<UnitMention> units) {
        List<Component> names = new ArrayList<>();
        for (UnitMention unit : units) {
            if (!names.isEmpty()) {
                names.add(new Span(Translations.text("plan.list.separator")));
            }
            names.add(name(unit.name()));
        }
        return names.toArray(Component[]::new);
    }

    private Component name(String name) {
        if (!work.isKnown(name)) {
            NativeButton ask =
                    new NativeButton(Translations.text("import.unknown", name), event -> actions.settleName(name));
            ask.addClassName("unknown-name");
            return ask;
        }
        int members = work.memberCount(name);
        Span known = new Span(name);
        if (members > 0) {
            Span count = new Span(Translations.text("plan.group.members", members));
            count.addClassNames("xs", "t2");
            known.add(count);
        }
        return known;
    }

    private Component[] lead(ParsedTask task) {
        if (!work.asksForLead(index)) {
            return names(task.lead());
        }
        OrgUnitReference chosen = work.lead(index);
        if (chosen != null) {
            Button undo = new Button(Translations.text("plan.lead.undo"), event -> actions.undoLead(index));
            undo.addThemeNames("tertiary", "small");
            undo.addClassName("edit-only");
            return new Component[] {new Span(chosen.shortName()), undo};
        }
        ComboBox<OrgUnitReference> choice = new ComboBox<>();
        choice.setAriaLabel(Translations.text("plan.lead.choose"));
        choice.setPlaceholder(Translations.text("plan.lead.choose"));
        choice.setItemLabelGenerator(OrgUnitReference::shortName);
        choice.setItems(actions.units());
        choice.addClassName("edit-only");
        choice.addValueChangeListener(change -> actions.chooseLead(index, change.getValue()));
        Div why = new Div(Icons.STOP.create(), new Span(Translations.text("plan.lead.missing")));
        why.addClassNames("why", "blocked");
        suggestion(task, why);
        return new Component[] {choice, why};
    }

    /** By the usual rule the unit that is named first leads; a person decides. */
    private void suggestion(ParsedTask task, Div why) {
        task.responsible().stream().findFirst().ifPresent(first -> {
            OrgUnitReference unit = work.match(first.name()).unit();
            if (unit != null) {
                Button use = new Button(
                        Translations.text("plan.lead.suggestion", unit.shortName()),
                        event -> actions.chooseLead(index, unit));
                use.addThemeNames("tertiary", "small");
                use.addClassName("edit-only");
                why.add(use);
            }
        });
    }

    private static Component[] due(ParsedTask task) {
        String words = task.deadlineText() == null ? "" : Translations.text("plan.due.words", task.deadlineText());
        String day = task.longTerm()
                ? Translations.text("plan.due.longTerm")
                : task.deadline() == null ? Translations.text("import.due.default") : Dates.table(task.deadline());
        Span source = new Span(words);
        source.addClassNames("xs", "t2");
        return new Component[] {new Span(day), source};
    }

    private Div question(Diagnostic diagnostic) {
        Button check = new Button(Translations.text("import.checked"), event -> actions.check(diagnostic));
        check.addThemeNames("tertiary", "small");
        check.addClassName("edit-only");
        Div question = new Div(Icons.Q.create(), new Span(DiagnosticText.of(diagnostic)), check);
        question.addClassNames("why", "doubt");
        return question;
    }
}
