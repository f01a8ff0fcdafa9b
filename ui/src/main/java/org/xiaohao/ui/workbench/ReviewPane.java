package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.ui.attachment.EvidenceLinks;
import org.xiaohao.ui.review.ClosingCard;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What the office reads before a task is struck off: the summary, the files, what the units reported. */
class ReviewPane extends DetailPane {

    private static final int MOST_ENTRIES = 50;

    ReviewPane(Services services, ClosingDetails request, TaskDetails task, PaneHost host) {
        super(request.taskNumber(), request.taskTitle(), host);
        addTaskFacts(task);
        Paragraph summary = new Paragraph(request.summary());
        summary.addClassName("prose");
        Span by = new Span(Translations.text("review.under", request.unitName(), request.requestedBy()));
        by.addClassNames("xs", "t2");
        body().add(new H3(Translations.text("closing.summary")), by, summary);
        if (!request.evidence().isEmpty()) {
            body().add(new EvidenceLinks(
                    request.evidence(), file -> services.reviews().openEvidence(request.id(), file.id())));
        }
        if (!request.missing().isEmpty()) {
            body().add(ClosingCard.missing(request));
        }
        services.progress()
                .approved(request.taskId(), PageRequest.of(0, MOST_ENTRIES))
                .forEach(entry -> body().add(new EntryCard(
                        entry, services.zone(), file -> services.progress().openEvidence(entry.id(), file.id()))));
        ReasonForm back = new ReasonForm(
                Translations.text("approval.return.label"),
                Translations.text("approval.return.hint"),
                Translations.text("approval.return"),
                reason -> {
                    services.reviews().returnForRework(request.id(), reason);
                    Notices.done(Translations.text("review.returned"));
                    host.done();
                });
        body().add(back);
        footSpace();
        foot().add(plain(Translations.text("approval.return"), back::ask));
        foot().add(primary(Translations.text("review.approve"), () -> {
            services.reviews().approve(request.id());
            Notices.done(Translations.text("review.approved", request.taskNumber(), request.taskTitle()));
            host.done();
        }));
    }
}
