package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.instruction.InstructionState;
import org.xiaohao.plan.ObjectionDetails;
import org.xiaohao.plan.ObjectionState;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.CoordinationState;
import org.xiaohao.review.ExtensionDetails;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.matter.MatterCard;
import org.xiaohao.ui.review.ClosingCard;
import org.xiaohao.ui.review.ClosingForm;
import org.xiaohao.ui.review.CoordinationCard;
import org.xiaohao.ui.review.ExtensionCard;
import org.xiaohao.ui.review.InstructionCard;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** What is to do on a task for whoever looks at it: the own unit's step, and what waits for the person's word. */
class TaskToDo extends Div {

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient @Nullable ClosingDetails closing;
    private final transient Runnable again;
    private final transient Actor actor;

    /** @param apply where the form of the application stands; one that stands there already stays as it is */
    TaskToDo(TaskServices services, TaskDetails task, @Nullable ClosingDetails closing, Div apply, Runnable again) {
        this.services = services;
        this.task = task;
        this.closing = closing;
        this.again = again;
        this.actor = services.actor();
        addClassName("stack");
        boolean runs = task.planState() == PlanState.ISSUED
                && (task.summary().state() == TaskState.OPEN || task.summary().state() == TaskState.IN_REVIEW);
        if (runs && isOfUnit()) {
            add(new TaskReminders(services, task, again));
        }
        // Who was asked owes the answer, also after the task was closed.
        services.instructions().ofTask(task.summary().id()).stream()
                .filter(said -> said.state() == InstructionState.OPEN)
                .forEach(said ->
                        add(new InstructionCard(services.instructions(), said, actor, services.clock(), again)));
        services.matters()
                .ofTask(task.summary().id())
                .ifPresent(matter -> add(
                        new MatterCard(services.matters(), matter, task.ownLead(), actor, services.clock(), again)));
        addReferral();
        addClosing();
        if (runs) {
            addRequests();
        }
        if (runs && isOfUnit()) {
            task.parts().stream()
                    .filter(part -> actor.belongsTo(part.orgUnitId()))
                    .findFirst()
                    .ifPresent(part ->
                            addComponentAsFirst(new TaskBar(services, task, part, again, () -> showForm(apply))));
        }
        if (runs && task.ownLead() && isOfUnit() && task.summary().state() == TaskState.OPEN) {
            add(apply);
            if (newestIs(ClosingState.RETURNED)) {
                showForm(apply);
            }
        } else {
            apply.removeAll();
        }
        setVisible(getComponentCount() > 0);
    }

    /** What is before the leaders, for them and for the office. */
    private void addReferral() {
        if (actor.seesWholeJurisdiction()) {
            services.referrals()
                    .openOf(task.summary().id())
                    .ifPresent(referral -> add(new ReferralCard(services, referral, again)));
        }
    }

    private boolean isOfUnit() {
        return actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
    }

    private void addClosing() {
        ClosingDetails newest = closing;
        TaskState state = task.summary().state();
        if (newest == null
                || newest.state() == ClosingState.WITHDRAWN
                || newest.state() == ClosingState.REVOKED
                || newest.state() == ClosingState.LAPSED
                || state == TaskState.CANCELLED
                || state == TaskState.SUSPENDED) {
            return;
        }
        boolean applies = task.ownLead() && isOfUnit() && state == TaskState.OPEN;
        if (applies && newest.state() == ClosingState.RETURNED) {
            return;
        }
        boolean corrects = actor.has(Role.OFFICE) && task.planState() != PlanState.ARCHIVED;
        add(new ClosingCard(
                services.reviews(),
                newest,
                task.unreportedUnits(),
                task.mayManage(),
                corrects,
                actor,
                services.clock(),
                again));
    }

    private void addRequests() {
        services.returns()
                .withLead(task.summary().id())
                .forEach(entry -> add(new CheckCard(services, task, entry, again)));
        List<ExtensionDetails> extensions =
                services.extensions().ofTask(task.summary().id());
        extensions.stream()
                .filter(request -> request.state().isOpen())
                .forEach(request ->
                        add(new ExtensionCard(services.extensions(), request, actor, services.clock(), again)));
        services.coordination().ofTask(task.summary().id()).stream()
                .filter(request -> request.state() == CoordinationState.OPEN)
                .forEach(request ->
                        add(new CoordinationCard(services.coordination(), request, actor, services.clock(), again)));
        List<ObjectionDetails> objections =
                services.objections().ofTask(task.summary().id());
        objections.stream()
                .filter(objection -> objection.state() == ObjectionState.RAISED)
                .forEach(objection -> add(new ObjectionCard(services, task, objection, again)));
    }

    private boolean newestIs(ClosingState state) {
        return closing != null && closing.state() == state;
    }

    /** One that stands there already stays, with what is typed into it. */
    private void showForm(Div place) {
        if (place.getComponentCount() == 0) {
            place.add(new SectionCard(
                    Translations.text("task.apply"),
                    new ClosingForm(
                            services.reviews(),
                            services.attachments(),
                            task.summary().id(),
                            actor,
                            () -> {
                                place.removeAll();
                                again.run();
                            })));
        }
        place.scrollIntoView();
    }
}
