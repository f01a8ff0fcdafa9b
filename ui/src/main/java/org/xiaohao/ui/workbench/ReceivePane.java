package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A duty before it is received: what the document says, and whether it concerns the unit. */
class ReceivePane extends DetailPane {

    ReceivePane(Services services, WorkItem item, TaskDetails task, PaneHost host) {
        super(item.number(), item.title(), host);
        addFacts(party(item.unitName(), item.role()));
        addTaskFacts(task);
        Span label = new Span(Translations.text("workbench.body", task.planTitle()));
        label.addClassName("field-label");
        Paragraph text = new Paragraph(task.body());
        text.addClassName("prose");
        Div source = new Div(label, text);
        source.addClassName("stack");
        ReasonForm unconcerned = new ReasonForm(
                Translations.text("workbench.unconcerned.label"),
                Translations.text("workbench.unconcerned.hint"),
                Translations.text("workbench.unconcerned.send"),
                reason -> {
                    services.assignments().declareNotApplicable(item.assignmentId(), reason);
                    Notices.done(Translations.text("workbench.unconcerned.done"));
                    host.done();
                });
        body().add(source, unconcerned);
        footSpace();
        if (item.role() != AssignmentRole.LEAD) {
            foot().add(plain(Translations.text("workbench.unconcerned"), unconcerned::ask));
        }
        foot().add(primary(Translations.text("workbench.receive"), () -> {
            services.assignments().receive(item.assignmentId());
            host.changed(item.assignmentId(), null);
        }));
    }
}
