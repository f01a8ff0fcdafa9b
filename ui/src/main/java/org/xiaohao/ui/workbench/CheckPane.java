package org.xiaohao.ui.workbench;

import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReturnSteps;
import org.xiaohao.ui.shared.Translations;

/** An entry of another unit that was sent back to the lead: it is passed on again, or goes further back. */
class CheckPane extends DetailPane {

    CheckPane(Services services, EntryDetails entry, TaskDetails task, PaneHost host) {
        super(task.summary().number(), task.summary().title(), host);
        addPart(task, entry.assignmentId());
        addTaskFacts(task);
        ReturnSteps steps = new ReturnSteps(services.returns().steps(entry.id()));
        ReasonForm back = new ReasonForm(
                Translations.text("approval.return.label"),
                Translations.text("approval.return.hint"),
                Translations.text("approval.return"),
                reason -> {
                    services.returns().sendBack(entry.id(), steps.step(), reason);
                    Notices.done(Translations.text("check.returned", entry.unitName()));
                    host.done();
                });
        back.addComponentAsFirst(steps);
        body().add(
                        returned(entry.returnReason()),
                        new EntryCard(
                                entry,
                                services.zone(),
                                file -> services.progress().openEvidence(entry.id(), file.id())),
                        back);
        footSpace();
        foot().add(plain(Translations.text("approval.return"), back::ask));
        foot().add(primary(Translations.text("check.passOn"), () -> {
            services.returns().passOn(entry.id(), entry.version());
            Notices.done(Translations.text("check.passedOn", task.summary().number()));
            host.done();
        }));
    }
}
