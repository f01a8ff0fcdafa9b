package org.xiaohao.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.PlanDraft.DraftParty;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.ui.document.ParticularsFields;
import org.xiaohao.ui.document.TaskCard;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** A task of a stored plan, to be read. */
class PlanTaskCard extends TaskCard {

    private final DraftTask task;
    private final ToIntFunction<String> memberCount;

    /** @param memberCount how many members a group has, by its name */
    PlanTaskCard(DraftTask task, boolean selected, Runnable onSelect, ToIntFunction<String> memberCount) {
        super(task.number(), task.title(), selected, onSelect);
        this.task = task;
        this.memberCount = memberCount;
        if (task.section() != null) {
            withField(Translations.text("plan.field.section"), new Span(task.section()));
        }
        addParties(AssignmentRole.LEAD, "plan.field.lead");
        addParties(AssignmentRole.RESPONSIBLE, "plan.field.responsible");
        addParties(AssignmentRole.SUPPORTING, "plan.field.supporting");
        withField(Translations.text("plan.field.due"), due());
        ParticularsFields.addFiguresAndPosts(this, task.particulars());
        if (selected) {
            ParticularsFields.addLedger(this, task.particulars());
        }
    }

    private void addParties(AssignmentRole role, String label) {
        List<Component> content = new ArrayList<>();
        for (DraftParty party : task.parties()) {
            if (party.role() == role) {
                if (!content.isEmpty()) {
                    content.add(new Span(Translations.text("plan.list.separator")));
                }
                content.add(name(party));
            }
        }
        if (!content.isEmpty()) {
            withField(Translations.text(label), content.toArray(Component[]::new));
        }
    }

    private Component name(DraftParty party) {
        String resolved = party.resolvedName();
        if (resolved == null) {
            Span unknown = new Span(Translations.text("import.unknown", party.printedName()));
            unknown.addClassName("unknown-name");
            return unknown;
        }
        Span name = new Span(resolved);
        if (!resolved.equals(party.printedName())) {
            name.setTitle(Translations.text("plan.party.printed", party.printedName()));
        }
        if (party.group()) {
            Span members = new Span(Translations.text("plan.group.members", memberCount.applyAsInt(resolved)));
            members.addClassNames("xs", "t2");
            name.add(members);
        }
        return name;
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
}
