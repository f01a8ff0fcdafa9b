package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.LeaderMatter;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * 批示: an opinion that nobody chose in advance, a few words, a term. It says before it goes who acts and who will read
 * it. What is typed is kept when it is closed. The office puts down what a leader wrote on paper, with his name.
 */
public class InstructionDialog extends Dialog {

    private static final int MAX_WORDS = 1000;
    private static final int MAX_NAME = 100;

    /** By when an answer is wanted. */
    enum Term {
        NONE,
        THREE_DAYS,
        SEVEN_DAYS,
        DAY,
        /** 督办事项, under the clock of 13710. */
        SUPERVISED
    }

    private final transient InstructionService instructions;
    private final transient MatterService matters;
    private final transient TaskDetails task;
    private final transient @Nullable LeaderMatter matter;
    private final transient Runnable done;
    private final boolean paper;
    private final RadioButtonGroup<Opinion> opinion = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(Translations.text("instruct.words"));
    private final RadioButtonGroup<Term> term = new RadioButtonGroup<>(Translations.text("instruct.term"));
    private final DayField day;
    private final Select<TaskDetails.Part> unit = new Select<>();
    private final TextField leaderName = new TextField(Translations.text("instruct.leaderName"));
    private final Span effect = new Span();
    private final transient KeepsTyped kept;
    private String proposed = "";

    /** On a matter that is before the leaders; sending it settles the matter. */
    public static InstructionDialog to(
            LeaderMatter matter,
            InstructionService instructions,
            MatterService matters,
            TaskService tasks,
            Actor actor,
            Clock clock,
            Runnable done) {
        return new InstructionDialog(
                tasks.details(matter.task().id()), matter, instructions, matters, actor, clock, done);
    }

    /** On any task. */
    public static InstructionDialog on(
            long taskId,
            InstructionService instructions,
            MatterService matters,
            TaskService tasks,
            Actor actor,
            Clock clock,
            Runnable done) {
        return new InstructionDialog(tasks.details(taskId), null, instructions, matters, actor, clock, done);
    }

    private InstructionDialog(
            TaskDetails task,
            @Nullable LeaderMatter matter,
            InstructionService instructions,
            MatterService matters,
            Actor actor,
            Clock clock,
            Runnable done) {
        this.matters = matters;
        this.task = task;
        this.matter = matter;
        this.instructions = instructions;
        this.done = done;
        this.paper = !actor.has(Role.LEADER);
        this.day = new DayField(
                Translations.text("instruct.day"), LocalDate.now(clock).plusDays(10));
        addClassName("instruct");
        setHeaderTitle(Translations.text(paper ? "instruct.title.paper" : "instruct.title"));
        Button close = new Button(Icons.X.create(), event -> close());
        close.setAriaLabel(Translations.text("instruct.later"));
        close.addClassName("icon-button");
        getHeader().add(close);
        kept = KeepsTyped.in(
                words, actor.accountId() + ".instruction." + task.summary().id(), "0");
        Div content = new Div(about());
        content.addClassName("stack");
        LeaderMatter asked = matter;
        if (asked != null) {
            Span label = new Span(Translations.text("leader.ask." + asked.kind()));
            Div ask = new Div(label, new Paragraph(asked.ask()));
            ask.addClassName("asked");
            content.add(ask);
        }
        if (paper) {
            leaderName.setRequiredIndicatorVisible(true);
            leaderName.setMaxLength(MAX_NAME);
            content.add(leaderName);
        }
        fields();
        content.add(opinion, words, kept, term, day, unit, line(Icons.EYE, effect));
        add(content);
        Button send = new Button(
                Translations.text(paper ? "instruct.send.paper" : "instruct.send"),
                Icons.SEND.create(),
                event -> send());
        send.addThemeName("primary");
        getFooter().add(new Button(Translations.text("instruct.later"), event -> close()), send);
    }

    private Paragraph about() {
        Paragraph about = new Paragraph(Translations.text(
                "instruct.about", task.summary().number(), task.summary().title()));
        about.addClassNames("s", "t2");
        return about;
    }

    private void fields() {
        opinion.setItems(Opinion.values());
        opinion.setItemLabelGenerator(Translations::label);
        opinion.setAriaLabel(Translations.text("instruct.opinion"));
        opinion.addClassName("choices");
        opinion.addValueChangeListener(event -> propose(event.getValue()));
        words.setMaxLength(MAX_WORDS);
        words.setMinRows(3);
        words.setWidthFull();
        words.setHelperText(Translations.text("instruct.secret"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        term.setItems(Term.values());
        term.setItemLabelGenerator(Translations::label);
        term.setValue(Term.NONE);
        term.addClassName("terms");
        term.addValueChangeListener(event -> explain());
        day.setVisible(false);
        day.addValueChangeListener(event -> explain());
        unit.setLabel(Translations.text("instruct.unit"));
        List<TaskDetails.Part> parts = task.parts().stream()
                .filter(part -> part.state() != AssignmentState.NOT_APPLICABLE)
                .toList();
        unit.setItems(parts);
        unit.setItemLabelGenerator(TaskDetails.Part::unitName);
        parts.stream().filter(TaskDetails.Part::primaryLead).findFirst().ifPresent(unit::setValue);
        unit.setVisible(parts.size() > 1);
        unit.addValueChangeListener(event -> explain());
        explain();
    }

    /** The word of the opinion stands in the field, to be sent as it is or written on. */
    private void propose(@Nullable Opinion chosen) {
        if (words.isEmpty() || words.getValue().equals(proposed)) {
            proposed = chosen == null || chosen == Opinion.COMMENT
                    ? ""
                    : Translations.text("instruct.proposed", Translations.label(chosen));
            words.setValue(proposed);
        }
        opinion.setInvalid(false);
    }

    private void explain() {
        day.setVisible(term.getValue() == Term.DAY);
        TaskDetails.Part chosen = unit.getValue();
        effect.setText(Translations.text(
                switch (term.getValue()) {
                    case NONE -> "instruct.effect";
                    case SUPERVISED -> "instruct.effect.supervised";
                    default -> "instruct.effect.answer";
                },
                chosen == null ? "" : chosen.unitName()));
    }

    private static Div line(Icons icon, Span text) {
        Div line = new Div(icon.create(), text);
        line.addClassNames("row", "t2", "s");
        return line;
    }

    private void send() {
        Map<String, HasValidationProperties> fields =
                Map.of("words", words, "answerBy", day, "leaderName", leaderName, "orgUnitId", unit);
        fields.values().forEach(field -> field.setInvalid(false));
        Opinion chosen = opinion.getValue();
        if (chosen == null) {
            opinion.setErrorMessage(Translations.text("instruct.opinion.missing"));
            opinion.setInvalid(true);
            return;
        }
        try {
            if (term.getValue() == Term.SUPERVISED) {
                matters.enter(command(chosen));
            } else {
                instructions.give(command(chosen));
            }
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.getOrDefault(refused.field(), words);
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            return;
        }
        kept.forget();
        close();
        Notices.done(Translations.text("instruct.sent", task.summary().number()));
        done.run();
    }

    private GiveInstruction command(Opinion chosen) {
        Term wanted = term.getValue();
        if (wanted == Term.DAY && day.getValue() == null) {
            throw new InvalidInputException("answerBy", "date-unreadable");
        }
        TaskDetails.Part part = unit.getValue();
        LeaderMatter asked = matter;
        boolean referral = asked != null && asked.kind() == LeaderMatter.Kind.REFERRAL;
        return new GiveInstruction(
                task.summary().id(),
                part == null ? null : part.orgUnitId(),
                chosen,
                words.getValue(),
                wanted == Term.THREE_DAYS ? Integer.valueOf(3) : wanted == Term.SEVEN_DAYS ? Integer.valueOf(7) : null,
                wanted == Term.DAY ? day.getValue() : null,
                asked != null && referral ? asked.id() : null,
                asked != null && !referral ? asked.id() : null,
                paper ? leaderName.getValue() : "");
    }
}
