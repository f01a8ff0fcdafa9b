package org.xiaohao.ui.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.xiaohao.matter.MatterDetails;
import org.xiaohao.matter.MatterService;
import org.xiaohao.matter.MatterStep;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** On the page of its task: where a matter comes from, its three steps, the lead's answer, and who may act. */
public class MatterCard extends SectionCard {

    private final transient MatterService matters;
    private final transient MatterDetails matter;
    private final transient Runnable done;

    /** @param leads whether the person's unit is the lead */
    public MatterCard(
            MatterService matters, MatterDetails matter, boolean leads, Actor actor, Clock clock, Runnable done) {
        super(Translations.text("matters.card"));
        this.matters = matters;
        this.matter = matter;
        this.done = done;
        OrderedList steps = new OrderedList();
        steps.addClassName("matter-steps");
        for (MatterStep step : matter.steps()) {
            steps.add(new ListItem(new Span(Translations.text("MatterStep." + step.kind())), new StepBadge(step)));
        }
        body().add(steps, quiet(Translations.text("matters.basis", matter.basis())));
        Instant answered = matter.answeredAt();
        if (answered != null) {
            Paragraph answer = new Paragraph(Translations.text(
                    "matters.answered", Dates.day(LocalDate.ofInstant(answered, clock.getZone())), matter.answer()));
            answer.addClassName("prose");
            body().add(answer);
        }
        if (matter.complex()) {
            body().add(new Paragraph(Translations.text("matters.plan", matter.planWords())));
        }
        boolean ofUnit = actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
        if (leads && ofUnit && answered == null && matter.state() == TaskState.OPEN) {
            Button answer = new Button(Translations.text("matters.answer"), Icons.SEND.create(), event -> answer());
            answer.addThemeName("primary");
            withActions(answer);
        }
        if (actor.has(Role.OFFICE) && !matter.complex() && matter.state() == TaskState.OPEN) {
            withActions(new Button(Translations.text("matters.makeComplex"), event -> makeComplex()));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassNames("s", "t2");
        return words;
    }

    private void answer() {
        new ReasonDialog("matters.answer", Translations.text("matters.answer.consequence"), words -> {
                    matters.answer(matter.id(), words);
                    Notices.done(Translations.text("matters.answer.done", matter.number()));
                    done.run();
                })
                .open();
    }

    private void makeComplex() {
        LocalDate last = matter.enteredOn().plusMonths(1);
        DayField day = new DayField(Translations.text("matters.makeComplex.day"), last);
        day.setRequiredIndicatorVisible(true);
        new ReasonDialog(
                        "matters.makeComplex",
                        Translations.text("matters.makeComplex.consequence", Dates.day(last)),
                        plan -> {
                            LocalDate until = day.getValue();
                            if (until == null) {
                                throw new InvalidInputException("day", "date-unreadable");
                            }
                            day.setInvalid(false);
                            matters.makeComplex(matter.id(), plan, until);
                            Notices.done(Translations.text("matters.makeComplex.done", matter.number()));
                            done.run();
                        },
                        day)
                .withField("day", day)
                .open();
    }
}
