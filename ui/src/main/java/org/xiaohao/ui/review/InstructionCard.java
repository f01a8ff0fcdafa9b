package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** A leader's word that waits for an answer, with its clock, and the button of the unit that is asked. */
public class InstructionCard extends SectionCard {

    /** @param done told after the answer */
    public InstructionCard(
            InstructionService instructions, InstructionDetails said, Actor actor, Clock clock, Runnable done) {
        super(Translations.text("instruct.card", said.leaderName(), said.unitName()));
        addClassName("instruction");
        LocalDate today = LocalDate.now(clock);
        LocalDate due = said.answerDue();
        Light light = said.light();
        if (due != null && light != null) {
            body().add(new LightBadge(
                    light, Translations.text("instruct.due", Dates.day(due), Dates.left(due, today))));
        }
        Paragraph words = new Paragraph(said.words());
        words.addClassName("prose");
        Paragraph from = new Paragraph(Translations.text(
                "instruct.from",
                Translations.label(said.opinion()),
                Dates.day(LocalDate.ofInstant(said.givenAt(), clock.getZone()))));
        from.addClassNames("s", "t2");
        body().add(words, from);
        boolean ofUnit = actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
        if (ofUnit && actor.belongsTo(said.orgUnitId())) {
            Button answer = new Button(
                    Translations.text("instruct.answer"),
                    Icons.SEND.create(),
                    event -> new ReasonDialog(
                                    "instruct.answer",
                                    Translations.text("instruct.answer.consequence", said.leaderName()),
                                    text -> {
                                        instructions.answer(said.id(), text);
                                        Notices.done(Translations.text("instruct.answer.done", said.taskNumber()));
                                        done.run();
                                    })
                            .open());
            answer.addThemeName("primary");
            withActions(answer);
        }
        if (actor.has(Role.OFFICE) || actor.has(Role.LEADER)) {
            withActions(new Button(
                    Translations.text("instruct.waive"),
                    event -> new ReasonDialog(
                                    "instruct.waive",
                                    Translations.text("instruct.waive.consequence", said.unitName()),
                                    reason -> {
                                        instructions.waive(said.id(), reason);
                                        Notices.done(Translations.text("instruct.waive.done", said.unitName()));
                                        done.run();
                                    })
                            .open()));
        }
    }
}
