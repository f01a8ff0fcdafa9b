package org.xiaohao.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.Undecided;
import org.xiaohao.intake.Worksheet;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.ui.document.ParticularsFields;
import org.xiaohao.ui.document.TaskCard;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A task of a worksheet with what is doubtful about it, mended in place. */
class SheetCard extends TaskCard {

    private final IntakeDetails details;
    private final SheetTask task;
    private final CardActions actions;
    private final FieldCertainty certainty;

    /**
     * @param open what waits for a person on this task
     * @param inHand whether it is the card that a person works on
     * @param form an open form to be shown on the card, or null
     */
    SheetCard(
            IntakeDetails details,
            SheetTask task,
            List<Undecided> open,
            boolean inHand,
            @Nullable TaskForm form,
            CardActions actions) {
        super(number(task.task()), task.task().title(), inHand, () -> actions.select(task.key()));
        this.details = details;
        this.task = task;
        this.actions = actions;
        this.certainty = new FieldCertainty(details, task, actions);
        addClassName("sheet-card");
        certainty.ofNumber().ifPresent(this::withMark);
        showState(open);
        TaskForm words = form == null || form.isNew() ? null : form;
        if (words != null) {
            withBelow(words);
        } else {
            addFields(inHand);
        }
        for (Undecided place : open) {
            if (place instanceof Undecided.Check check && !certainty.isAsked(check.doubt())) {
                withBelow(question(check.doubt(), actions));
            }
        }
        if (inHand && words == null) {
            withBelow(new CardTools(details, task, actions));
        }
        if (form != null && form.isNew()) {
            withBelow(form);
        }
        makeMovable();
    }

    /** The printed number; of tasks that share one, also which of them it is. */
    static String number(ParsedTask task) {
        String number = task.number() == null ? "" : task.number();
        return task.part() == null ? number : Translations.text("import.number.part", number, task.part());
    }

    private void showState(List<Undecided> open) {
        boolean unknown = Worksheet.mentions(task.task()).anyMatch(unit -> !details.isKnown(unit.name()));
        if (open.isEmpty() && unknown) {
            withState(Icons.Q, Translations.text("import.task.unknown"), "doubt");
        } else if (open.isEmpty()) {
            boolean fixed = !task.fixed().isEmpty();
            withState(Icons.CHECK, Translations.text(fixed ? "import.task.fixed" : "import.task.read"), "ok");
        } else if (open.stream().allMatch(Undecided.Check.class::isInstance)) {
            withState(Icons.Q, Translations.text("import.task.doubtful"), "doubt");
        } else {
            withState(Icons.STOP, Translations.text("import.task.blocked"), "blocked");
        }
    }

    private void addFields(boolean inHand) {
        ParsedTask words = task.task();
        if (words.section() != null) {
            withField(
                    Translations.text("plan.field.section"),
                    certainty.with(TaskField.SECTION, new Span(words.section())));
        }
        if (inHand && !words.body().isBlank()) {
            Span body = new Span(words.body());
            body.addClassName("task-body");
            withField(Translations.text("import.field.body"), certainty.with(TaskField.BODY, body));
        }
        RoleRow lead = new RoleRow(task, AssignmentRole.LEAD, details, inHand, certainty.at(TaskField.LEAD), actions);
        if (words.lead().isEmpty()) {
            lead.addComponentAsFirst(missingLead());
        }
        withField(Translations.text("plan.field.lead"), lead);
        addRole("plan.field.responsible", AssignmentRole.RESPONSIBLE, inHand);
        addRole("plan.field.supporting", AssignmentRole.SUPPORTING, inHand);
        withField(Translations.text("plan.field.due"), certainty.with(TaskField.DEADLINE, due(words)));
        if (inHand) {
            addParticulars();
        }
    }

    private void addParticulars() {
        addField(!task.task().indicators().isEmpty(), "plan.field.indicators", new IndicatorRow(task, actions));
        if (!task.task().posts().isEmpty()) {
            withField(Translations.text("plan.field.posts"), new PostRow(task, actions));
        }
        ParticularsFields.addLedger(this, task.particulars());
    }

    private void addRole(String label, AssignmentRole role, boolean inHand) {
        List<Component> said = certainty.at(TaskField.valueOf(role.name()));
        boolean filled = !said.isEmpty() || !RoleRow.units(task.task(), role).isEmpty();
        if (filled || inHand) {
            addField(filled, label, new RoleRow(task, role, details, inHand, said, actions));
        }
    }

    private void addField(boolean filled, String label, Component content) {
        if (filled) {
            withField(Translations.text(label), content);
        } else {
            withFieldToFill(Translations.text(label), content);
        }
    }

    /** By the usual rule the unit that is named first leads; a person decides. */
    private Div missingLead() {
        Div why = new Div(Icons.STOP.create(), new Span(Translations.text("plan.lead.missing")));
        why.addClassNames("why", "blocked");
        UnitMention first = suggestedLead(details, task);
        if (first != null) {
            Button use = new Button(
                    Translations.text("plan.lead.suggestion", first.name()),
                    event -> actions.apply(leadBy(task, first)));
            use.addThemeNames("tertiary", "small");
            use.addClassName("edit-only");
            why.add(use);
        }
        return why;
    }

    /** The unit that leads by the order of names, or null where the first name is no single known unit. */
    static @Nullable UnitMention suggestedLead(IntakeDetails details, SheetTask task) {
        return task.task().responsible().stream()
                .findFirst()
                .filter(first -> details.isKnown(first.name()) && isOne(details, first.name()))
                .orElse(null);
    }

    private static boolean isOne(IntakeDetails details, String name) {
        NameDecision decision = details.sheet().decisions().get(name);
        return details.memberCount(name) == 0
                && (decision == null || decision.orgUnitIds().size() == 1);
    }

    static SheetEdit leadBy(SheetTask task, UnitMention first) {
        return new SheetEdit.MoveUnit(task.key(), AssignmentRole.RESPONSIBLE, first.name(), AssignmentRole.LEAD, 0);
    }

    private Component[] due(ParsedTask task) {
        LocalDate offered = task.offeredDeadline();
        if (offered != null && task.deadline() == null && !task.longTerm()) {
            Button use = new Button(
                    Translations.text("import.due.use", Dates.table(offered)),
                    event -> actions.apply(new SheetEdit.TakeOfferedDeadline(this.task.key())));
            use.addThemeNames("tertiary", "small");
            use.addClassName("edit-only");
            return Stream.concat(Stream.of(printedDue(task)), Stream.of(use)).toArray(Component[]::new);
        }
        return printedDue(task);
    }

    private static Component[] printedDue(ParsedTask task) {
        String words = task.deadlineText() == null ? "" : Translations.text("plan.due.words", task.deadlineText());
        String day = task.longTerm()
                ? Translations.text("plan.due.longTerm")
                : task.deadline() == null ? Translations.text("import.due.default") : Dates.table(task.deadline());
        Span source = new Span(words);
        source.addClassNames("xs", "t2");
        return new Component[] {new Span(day), source};
    }

    static Div question(SheetDoubt doubt, CardActions actions) {
        Button check = new Button(
                Translations.text("import.checked"),
                event -> actions.apply(new SheetEdit.Settle(Set.of(doubt.id()), true)));
        check.addThemeNames("tertiary", "small");
        check.addClassName("edit-only");
        Span word = new Span(Translations.text("import.certainty.asks"));
        word.addClassName("sr");
        Div question = new Div(Icons.Q.create(), word, new Span(DiagnosticText.of(doubt.diagnostic())), check);
        question.addClassNames("why", "doubt");
        return question;
    }

    private void makeMovable() {
        Span grip = new Span();
        grip.addClassNames("grip", "edit-only");
        grip.setTitle(Translations.text("import.task.drag"));
        grip.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(grip);
        DragSource<Span> drag = DragSource.create(grip);
        drag.setDragData(new Dragged.Task(task.key()));
        drag.setEffectAllowed(EffectAllowed.MOVE);
        DropTarget<SheetCard> target = DropTarget.create(this);
        target.addDropListener(event -> event.getDragData()
                .filter(Dragged.Task.class::isInstance)
                .map(Dragged.Task.class::cast)
                .ifPresent(dragged -> put(dragged, task.key(), details, actions)));
    }

    /** Puts a dragged task where another one stands. */
    static void put(Dragged.Task dragged, int place, IntakeDetails details, CardActions actions) {
        if (dragged.task() != place) {
            actions.apply(new SheetEdit.Move(dragged.task(), CardTools.indexOf(details, place)));
        }
    }
}
