package org.xiaohao.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.IssueBlocker;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftParty;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.plan.PlanState;
import org.xiaohao.ui.document.ParticularsFields;
import org.xiaohao.ui.document.TaskCard;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.DayPicker;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A task of a draft; the one in hand can be changed on the spot. */
class DraftTaskCard extends TaskCard {

    /** What a person does on a card. */
    interface Actions {

        void select(long taskId);

        void settleName(String printedName);

        void addUnit(long taskId, AssignmentRole role, OrgUnitReference unit);

        void removeParty(long partyId);

        /** @param due null makes the task long-term */
        void setDueDate(long taskId, @Nullable LocalDate due);

        List<OrgUnitReference> units();

        int memberCount(String groupName);
    }

    private final DraftTask task;
    private final boolean editable;
    private final Actions actions;

    DraftTaskCard(PlanDraft draft, DraftTask task, List<IssueBlocker> blockers, boolean selected, Actions actions) {
        boolean isDraft = draft.state() == PlanState.DRAFT;
        super(task.number(), task.title(), selected, () -> actions.select(task.id()));
        this.task = task;
        this.editable = isDraft && selected;
        this.actions = actions;
        if (!blockers.isEmpty()) {
            withState(Icons.STOP, Translations.text("plan.task.blocked"), "blocked");
        }
        if (task.section() != null) {
            withField(Translations.text("plan.field.section"), new Span(task.section()));
        }
        boolean noLead = blockers.stream().anyMatch(blocker -> blocker.kind() == IssueBlocker.Kind.NO_LEAD);
        addParties(AssignmentRole.LEAD, "plan.field.lead", noLead);
        addParties(AssignmentRole.RESPONSIBLE, "plan.field.responsible", false);
        addParties(AssignmentRole.SUPPORTING, "plan.field.supporting", false);
        withField(Translations.text("plan.field.due"), due());
        ParticularsFields.addFiguresAndPosts(this, task.particulars());
        if (selected) {
            ParticularsFields.addLedger(this, task.particulars());
        }
        blockers.forEach(blocker -> withBelow(why(blocker)));
        if (editable) {
            withBelow(dueEditor());
        }
    }

    private void addParties(AssignmentRole role, String label, boolean missing) {
        List<Component> content = new ArrayList<>();
        for (DraftParty party : task.parties()) {
            if (party.role() == role) {
                if (!content.isEmpty() && !editable) {
                    content.add(new Span(Translations.text("plan.list.separator")));
                }
                content.add(party(party));
            }
        }
        if (missing || editable) {
            content.add(unitChoice(role));
        }
        if (!content.isEmpty()) {
            withField(Translations.text(label), content.toArray(Component[]::new));
        }
    }

    private Component party(DraftParty party) {
        Component name = name(party);
        if (!editable) {
            return name;
        }
        Button remove = new Button(Icons.X.create(), event -> actions.removeParty(party.id()));
        remove.addThemeNames("tertiary", "small");
        remove.addClassNames("icon-button", "edit-only");
        remove.setAriaLabel(Translations.text("plan.party.remove", party.printedName()));
        Span chip = new Span(name, remove);
        chip.addClassNames("chip", "line");
        return chip;
    }

    private Component name(DraftParty party) {
        String resolved = party.resolvedName();
        if (resolved == null) {
            NativeButton ask = new NativeButton(
                    Translations.text("import.unknown", party.printedName()),
                    event -> actions.settleName(party.printedName()));
            ask.addClassName("unknown-name");
            return ask;
        }
        Span name = new Span(resolved);
        if (!resolved.equals(party.printedName())) {
            name.setTitle(Translations.text("plan.party.printed", party.printedName()));
        }
        if (party.group()) {
            Span members = new Span(Translations.text("plan.group.members", actions.memberCount(resolved)));
            members.addClassNames("xs", "t2");
            name.add(members);
        }
        return name;
    }

    private ComboBox<OrgUnitReference> unitChoice(AssignmentRole role) {
        String label = role == AssignmentRole.LEAD
                ? Translations.text("plan.lead.choose")
                : Translations.text("plan.party.add");
        ComboBox<OrgUnitReference> choice = new ComboBox<>();
        choice.setAriaLabel(label);
        choice.setPlaceholder(label);
        choice.setItemLabelGenerator(OrgUnitReference::shortName);
        choice.setItems(actions.units());
        choice.addClassName("edit-only");
        choice.addValueChangeListener(change -> actions.addUnit(task.id(), role, change.getValue()));
        return choice;
    }

    private Component[] due() {
        LocalDate day = task.dueDate();
        Span shown = new Span(
                task.longTerm()
                        ? Translations.text("plan.due.longTerm")
                        : day == null ? Translations.text("plan.due.none") : Dates.table(day));
        DueDateSource source = task.dueDateSource();
        String origin = task.dueDateText().isEmpty()
                ? source == null || task.longTerm() ? "" : Translations.label(source)
                : Translations.text("plan.due.words", task.dueDateText());
        Span words = new Span(origin);
        words.addClassNames("xs", "t2");
        return new Component[] {shown, words};
    }

    private Div dueEditor() {
        DayPicker day = new DayPicker("");
        day.setAriaLabel(Translations.text("plan.due.set"));
        day.setPlaceholder(Translations.text("plan.due.set"));
        if (task.dueDate() != null) {
            day.setValue(task.dueDate());
        }
        day.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                actions.setDueDate(task.id(), change.getValue());
            }
        });
        Div editor = new Div(day);
        editor.addClassNames("row", "edit-only", "due-editor");
        if (!task.longTerm()) {
            Button longTerm = new Button(
                    Translations.text("plan.due.makeLongTerm"), event -> actions.setDueDate(task.id(), null));
            longTerm.addThemeNames("tertiary", "small");
            editor.add(longTerm);
        }
        return editor;
    }

    private static Div why(IssueBlocker blocker) {
        Div why = new Div(Icons.STOP.create(), new Span(words(blocker)));
        why.addClassNames("why", "blocked");
        return why;
    }

    static String words(IssueBlocker blocker) {
        return Translations.text("plan.blocker." + blocker.kind(), blocker.printedName());
    }
}
