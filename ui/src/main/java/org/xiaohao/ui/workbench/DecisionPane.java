package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.review.PendingDecision;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.review.ClosingCard;
import org.xiaohao.ui.review.CoordinationCard;
import org.xiaohao.ui.review.ExtensionCard;
import org.xiaohao.ui.shared.Translations;

/** What waits for a decision, beside the list, with the buttons of whoever decides. */
class DecisionPane extends DetailPane {

    private DecisionPane(Services services, PendingDecision decision, TaskDetails task, PaneHost host) {
        super(decision.taskNumber(), decision.taskTitle(), host);
        addTaskFacts(task);
        Actor actor = services.currentActor().get();
        switch (decision.kind()) {
            case CLOSING ->
                body().add(new ClosingCard(
                        services.reviews(),
                        services.reviews().details(decision.id()),
                        task.unreportedUnits(),
                        task.mayManage(),
                        false,
                        actor,
                        services.clock(),
                        host::done));
            case EXTENSION ->
                body().add(new ExtensionCard(
                        services.extensions(),
                        services.extensions().details(decision.id()),
                        actor,
                        services.clock(),
                        host::done));
            case COORDINATION ->
                body().add(new CoordinationCard(
                        services.coordination(),
                        services.coordination().details(decision.id()),
                        actor,
                        services.clock(),
                        host::done));
            case OBJECTION -> objection(decision);
        }
        foot().setVisible(decision.kind() == PendingDecision.Kind.OBJECTION);
    }

    static Component of(Services services, PendingDecision decision, PaneHost host) {
        TaskDetails task = services.tasks().details(decision.taskId());
        boolean strikesOff = decision.kind() == PendingDecision.Kind.CLOSING
                && services.currentActor().get().has(Role.OFFICE);
        return strikesOff
                ? new ReviewPane(services, services.reviews().details(decision.id()), task, host)
                : new DecisionPane(services, decision, task, host);
    }

    /** Who answers for the task instead is chosen on its page. */
    private void objection(PendingDecision decision) {
        Paragraph reason = new Paragraph(Translations.text("decision.under", decision.unitName(), decision.words()));
        reason.addClassName("prose");
        body().add(reason);
        footSpace();
        foot().add(primary(
                Translations.text("decision.answer"),
                () -> UI.getCurrent().navigate(Link.toTask(decision.taskId()).path())));
    }
}
