package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What the unit's head reads before an entry goes out as the unit's word, with the last one for comparison. */
class ApprovalPane extends DetailPane {

    ApprovalPane(Services services, EntryForm form, EntryDetails entry, TaskDetails task, PaneHost host) {
        super(task.summary().number(), task.summary().title(), host);
        addFacts(party(entry.unitName(), form.duty().role()));
        addTaskFacts(task);
        if (!entry.returnReason().isEmpty()) {
            body().add(sentBack(entry.returnReason()));
        }
        body().add(new EntryCard(
                entry, services.zone(), file -> services.progress().openEvidence(entry.id(), file.id())));
        EntryDetails last = form.previous();
        if (last != null) {
            Span label = new Span(Translations.text("approval.previous"));
            label.addClassName("field-label");
            Div before = new Div(
                    label,
                    new EntryCard(
                            last, services.zone(), file -> services.progress().openEvidence(last.id(), file.id())));
            before.addClassName("previous");
            body().add(before);
        }
        ReasonForm back = new ReasonForm(
                Translations.text("approval.return.label"),
                Translations.text("approval.return.hint"),
                Translations.text("approval.return"),
                reason -> {
                    services.progress().returnForRework(entry.id(), reason);
                    Notices.done(Translations.text("approval.returned"));
                    host.done();
                });
        body().add(back);
        footSpace();
        foot().add(plain(Translations.text("approval.return"), back::ask));
        foot().add(primary(Translations.text("approval.approve"), () -> {
            services.progress().approve(entry.id(), entry.version());
            Notices.done(Translations.text("approval.approved"));
            host.done();
        }));
    }
}
