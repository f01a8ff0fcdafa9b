package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import org.xiaohao.review.CoordinationDetails;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.CoordinationState;
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

/** An open request for coordination, with the button of whoever was asked, and its own clock. */
public class CoordinationCard extends SectionCard {

    private final transient CoordinationService coordination;
    private final transient CoordinationDetails request;
    private final transient Runnable done;

    /** @param done told after an act */
    public CoordinationCard(
            CoordinationService coordination, CoordinationDetails request, Actor actor, Clock clock, Runnable done) {
        super(Translations.text(
                "coordination.card",
                request.unitName(),
                Translations.label(request.addressee()),
                Dates.day(request.answerDue())));
        this.coordination = coordination;
        this.request = request;
        this.done = done;
        addClassName("coordination");
        Light light = request.light();
        if (light == Light.OVERDUE || light == Light.DUE_SOON) {
            body().add(new LightBadge(light, Dates.left(request.answerDue(), java.time.LocalDate.now(clock))));
        }
        Paragraph from = new Paragraph(Translations.text(
                "task.closing.from",
                request.unitName(),
                request.askedBy(),
                Dates.day(request.askedAt().atZone(clock.getZone()).toLocalDate())));
        from.addClassNames("s", "t2");
        Paragraph words = new Paragraph(request.words());
        words.addClassName("prose");
        body().add(from, words);
        if (request.state() == CoordinationState.OPEN && answers(actor)) {
            Button answer =
                    new Button(Translations.text("coordination.answer"), Icons.SEND.create(), event -> answer());
            answer.addThemeName("primary");
            withActions(answer);
        } else if (request.state() == CoordinationState.OPEN && actor.belongsTo(request.orgUnitId())) {
            withActions(new Button(Translations.text("coordination.withdraw"), Icons.UNDO.create(), event -> {
                coordination.withdraw(request.id());
                end("coordination.withdraw.done");
            }));
        }
    }

    private boolean answers(Actor actor) {
        Long unit = request.askedUnitId();
        return switch (request.addressee()) {
            case LEAD -> unit != null && actor.belongsTo(unit);
            case OFFICE -> actor.has(Role.OFFICE);
            case LEADER -> actor.has(Role.LEADER) || actor.has(Role.OFFICE);
        };
    }

    private void answer() {

        new ReasonDialog(
                        "coordination.answer",
                        Translations.text("coordination.answer.consequence", request.unitName()),
                        words -> {
                            if (request.askedUnitId() == null) {
                                coordination.answer(request.id(), words);
                            } else {
                                coordination.answerAsLead(request.id(), words);
                            }
                            end("coordination.answer.done");
                        })
                .open();
    }

    private void end(String key) {
        Notices.done(Translations.text(key, request.taskNumber()));
        done.run();
    }
}
