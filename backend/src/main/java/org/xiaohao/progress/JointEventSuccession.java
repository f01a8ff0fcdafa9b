package org.xiaohao.progress;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PlanEvent.DutiesMoved;
import org.xiaohao.progress.ProgressEvent.JointEventChanged;
import org.xiaohao.shared.DomainEvents;

/**
 * The successor of a unit tells the figures of those joint events that the unit led and has not told of. What it has told
 * counts as before, under its old name.
 */
@Component
class JointEventSuccession {

    private final JointEvents joint;
    private final DomainEvents events;

    JointEventSuccession(JointEvents joint, DomainEvents events) {
        this.joint = joint;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DutiesMoved event) {
        if (event.tasks().isEmpty()) {
            return;
        }
        joint.untold(event.tasks(), event.fromUnit()).forEach(untold -> {
            untold.leadBy(event.toUnit());
            events.publish(
                    new JointEventChanged(untold.getId(), untold.toReference().name()));
        });
    }
}
