package org.xiaohao.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.progress.ProgressEvent.JointEventChanged;
import org.xiaohao.progress.ProgressEvent.JointEventNamed;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Events that several units report: what they are called, and whose figures count. */
@Service
@ForUnitsOrOffice
@Transactional
public class JointEventService {

    /** More than a task can have in a year. */
    private static final int MAX_EVENTS = 500;

    private final JointEvents joint;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    JointEventService(JointEvents joint, DutyDirectory duties, CurrentActor currentActor, DomainEvents events) {
        this.joint = joint;
        this.duties = duties;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** Those of a task that the person may see, in the order in which they were named. */
    @ForReaders
    @Transactional(readOnly = true)
    public List<JointEventReference> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return joint.findByTaskIdOrderById(taskId).stream()
                .map(JointEvent::toReference)
                .toList();
    }

    /**
     * Names an event of a task that the person may see.
     *
     * @param leadUnitId a unit that has a part in the task
     */
    public JointEventReference name(long taskId, String name, @Nullable Long leadUnitId) {
        var task = duties.primaryLead(taskId);
        if (leadUnitId == null) {
            throw new InvalidInputException("leadUnitId", "required");
        }
        requirePart(taskId, leadUnitId);
        if (joint.findByTaskIdOrderById(taskId).size() >= MAX_EVENTS) {
            throw new InvalidInputException("name", "too-many", MAX_EVENTS);
        }
        JointEvent named = joint.saveAndFlush(new JointEvent(task, name, leadUnitId));
        events.publish(new JointEventNamed(named.getId(), name));
        return named.toReference();
    }

    /** Says anew what an event is called and whose figures count. */
    @ForOffice
    public JointEventReference change(long eventId, int version, String name, long leadUnitId) {
        JointEvent event = joint.findByIdAndJurisdictionId(
                        eventId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        event.requireVersion(version);
        requirePart(event.getTaskId(), leadUnitId);
        event.say(name, leadUnitId);
        events.publish(new JointEventChanged(eventId, name));
        return joint.saveAndFlush(event).toReference();
    }

    private void requirePart(long taskId, long unitId) {
        if (!duties.hasPart(taskId, unitId)) {
            throw new InvalidInputException("leadUnitId", "unknown-unit");
        }
    }
}
