package org.xiaohao.ui.workbench;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.ui.review.ClosingForm;

/** Applying for the closing of a task that the unit leads, with all that the units reported on it. */
class ClosingPane extends DetailPane {

    private static final int MOST_ENTRIES = 50;

    ClosingPane(Services services, TaskDetails task, PaneHost host) {
        super(task.summary().number(), task.summary().title(), host);
        addTaskFacts(task);
        body().add(new ClosingForm(
                services.reviews(),
                services.attachments(),
                task.summary().id(),
                services.currentActor().get(),
                host::done));
        List<EntryDetails> entries = services.progress()
                .approved(task.summary().id(), PageRequest.of(0, MOST_ENTRIES))
                .getContent();
        entries.forEach(entry -> body().add(new EntryCard(
                entry, services.zone(), file -> services.progress().openEvidence(entry.id(), file.id()))));
        foot().setVisible(false);
    }
}
