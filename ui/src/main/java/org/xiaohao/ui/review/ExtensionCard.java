package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import org.xiaohao.review.ExtensionDetails;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ExtensionState;
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

/** A request for a later due date that is open, with the buttons of whoever is to act on it. */
public class ExtensionCard extends SectionCard {

    private final transient ExtensionService extensions;
    private final transient ExtensionDetails request;
    private final transient Runnable done;

    /** @param done told after an act */
    public ExtensionCard(
            ExtensionService extensions, ExtensionDetails request, Actor actor, Clock clock, Runnable done) {
        super(Translations.text("extension.card." + request.state()));
        this.extensions = extensions;
        this.request = request;
        this.done = done;
        addClassName("extension");
        Paragraph from = new Paragraph(Translations.text(
                "task.closing.from",
                request.unitName(),
                request.askedBy(),
                Dates.day(request.askedAt().atZone(clock.getZone()).toLocalDate())));
        from.addClassNames("s", "t2");
        Paragraph dates = new Paragraph(Translations.text(
                "extension.card.dates", Dates.table(request.present()), Dates.table(request.wanted())));
        dates.addClassName("strong");
        Paragraph why = new Paragraph(Translations.text("extension.card.reason", request.reason()));
        why.addClassName("prose");
        Paragraph progress = new Paragraph(Translations.text("extension.card.progress", request.progress()));
        progress.addClassName("prose");
        body().add(from, dates, why, progress);
        boolean own = actor.belongsTo(request.orgUnitId());
        if (request.state() == ExtensionState.REQUESTED && actor.has(Role.OFFICE)) {
            withActions(
                    button("extension.refuse", Icons.UNDO, () -> ask("extension.refuse", false)),
                    primary("extension.grant", this::grant));
        } else if (request.state() == ExtensionState.PREPARED && own && actor.has(Role.UNIT_HEAD)) {
            withActions(
                    button("extension.sendBack", Icons.UNDO, () -> ask("extension.sendBack", true)),
                    primary("extension.sendOn", () -> {
                        extensions.send(request.id());
                        end("extension.sendOn.done");
                    }));
        } else if (own) {
            withActions(button("extension.withdraw", Icons.UNDO, () -> {
                extensions.withdraw(request.id());
                end("extension.withdraw.done");
            }));
        }
    }

    private static Button button(String key, Icons icon, Runnable act) {
        return new Button(Translations.text(key), icon.create(), event -> act.run());
    }

    private static Button primary(String key, Runnable act) {
        Button button = button(key, Icons.CHECK, act);
        button.addThemeName("primary");
        return button;
    }

    private void ask(String key, boolean byHead) {
        new ReasonDialog(key, Translations.text(key + ".consequence", request.unitName()), reason -> {
                    if (byHead) {
                        extensions.sendBack(request.id(), reason);
                    } else {
                        extensions.refuse(request.id(), reason);
                    }
                    end(key + ".done");
                })
                .open();
    }

    private void grant() {
        DayField day = new DayField(Translations.text("extension.grant.day"), request.wanted());
        day.setRequiredIndicatorVisible(true);
        new ReasonDialog(
                        "extension.grant",
                        Translations.text("extension.grant.consequence", Dates.table(request.present())),
                        words -> {
                            LocalDate granted = day.getValue();
                            if (granted == null) {
                                throw new InvalidInputException("dueDate", "date-unreadable");
                            }
                            extensions.approve(request.id(), granted, words);
                            end("extension.grant.done");
                        },
                        day)
                .withField("dueDate", day)
                .withoutReason()
                .open();
    }

    private void end(String key) {
        Notices.done(Translations.text(key, request.taskNumber()));
        done.run();
    }
}
