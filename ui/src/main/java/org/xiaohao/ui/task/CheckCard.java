package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.ReturnSteps;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** An entry that was sent back to the lead: the lead passes it on again or sends it further back; others read it. */
class CheckCard extends SectionCard {

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient EntryDetails entry;
    private final transient Runnable again;

    CheckCard(TaskServices services, TaskDetails task, EntryDetails entry, Runnable again) {
        super(Translations.text("check.title", entry.unitName(), Periods.label(entry.period())));
        this.services = services;
        this.task = task;
        this.entry = entry;
        this.again = again;
        addClassName("check");
        Span why = new Span(Translations.text("workbench.returnedBecause", entry.returnReason()));
        Div note = new Div(Icons.UNDO.create(), why);
        note.addClassNames("note", "soon");
        Paragraph content = new Paragraph(entry.text().content());
        content.addClassName("prose");
        body().add(note, content);
        boolean ofLead = task.ownLead()
                && (services.actor().has(Role.CLERK) || services.actor().has(Role.UNIT_HEAD));
        if (ofLead || services.actor().has(Role.OFFICE)) {
            withActions(new Button(Translations.text("approval.return"), Icons.UNDO.create(), event -> ask()));
        }
        if (ofLead) {
            Button passOn = new Button(Translations.text("check.passOn"), Icons.CHECK.create(), event -> {
                services.returns().passOn(entry.id(), entry.version());
                Notices.done(Translations.text("check.passedOn", task.summary().number()));
                again.run();
            });
            passOn.addThemeName("primary");
            withActions(passOn);
        }
    }

    private void ask() {
        ReturnSteps steps = new ReturnSteps(services.returns().steps(entry.id()));
        new ReasonDialog(
                        "task.entry.return",
                        Translations.text(
                                "task.entry.return.consequence", entry.unitName(), Periods.label(entry.period())),
                        reason -> {
                            services.returns().sendBack(entry.id(), steps.step(), reason);
                            Notices.done(Translations.text("task.entry.return.done." + steps.step(), entry.unitName()));
                            again.run();
                        },
                        steps)
                .open();
    }
}
