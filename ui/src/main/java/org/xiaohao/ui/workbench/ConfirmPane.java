package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Another unit's part, for the primary lead: what it reported, and whether it is done or not concerned. */
class ConfirmPane extends DetailPane {

    private static final int MOST_ENTRIES = 200;

    private final transient Services services;
    private final transient WorkItem item;
    private final transient PaneHost host;

    ConfirmPane(Services services, WorkItem item, TaskDetails task, PaneHost host) {
        super(item.number(), item.title(), host);
        this.services = services;
        this.item = item;
        this.host = host;
        addFacts(party(item.unitName(), item.role()));
        addTaskFacts(task);
        boolean unconcerned = !item.words().isEmpty();
        Div note = new Div(
                Icons.INFO.create(),
                new Span(
                        unconcerned
                                ? Translations.text("confirm.unconcerned", item.unitName(), item.words())
                                : Translations.text("confirm.done", item.unitName())));
        note.addClassName("note");
        body().add(note);
        showEntries();
        if (unconcerned) {
            fill("confirm.refuse", "confirm.refuse.label", this::refuse, "confirm.accept", this::accept);
        } else {
            fill("confirm.return", "confirm.return.label", this::sendBack, "confirm.confirm", this::confirm);
        }
    }

    private void showEntries() {
        List<EntryDetails> entries =
                services.progress().approved(item.taskId(), PageRequest.of(0, MOST_ENTRIES)).stream()
                        .filter(entry -> entry.assignmentId() == item.assignmentId())
                        .toList();
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(Translations.text("confirm.noEntries"));
            none.addClassName("t2");
            body().add(none);
        }
        entries.forEach(entry -> body().add(new EntryCard(
                entry, services.zone(), file -> services.progress().openEvidence(entry.id(), file.id()))));
    }

    private void fill(String noKey, String labelKey, Consumer<String> no, String yesKey, Runnable yes) {
        ReasonForm back = new ReasonForm(
                Translations.text(labelKey), Translations.text("approval.return.hint"), Translations.text(noKey), no);
        body().add(back);
        footSpace();
        foot().add(plain(Translations.text(noKey), back::ask), primary(Translations.text(yesKey), yes));
    }

    private void confirm() {
        services.assignments().confirm(item.assignmentId());
        end("confirm.confirmed");
    }

    private void sendBack(String reason) {
        services.assignments().returnForRework(item.assignmentId(), reason);
        end("confirm.returned");
    }

    private void accept() {
        services.assignments().acceptNotApplicable(item.assignmentId());
        end("confirm.accepted");
    }

    private void refuse(String reason) {
        services.assignments().refuseNotApplicable(item.assignmentId(), reason);
        end("confirm.refused");
    }

    private void end(String key) {
        Notices.done(Translations.text(key, item.unitName()));
        host.done();
    }
}
