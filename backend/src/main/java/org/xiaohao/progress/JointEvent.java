package org.xiaohao.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 联合事项: one event of a task that several units report; the figures of its lead count, once. */
@Entity
@Table(name = "joint_event")
class JointEvent extends VersionedEntity {

    private static final int MAX_NAME = 200;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    @Column(nullable = false)
    private long leadUnitId;

    @SuppressWarnings("NullAway.Init")
    protected JointEvent() {}

    JointEvent(DutyReference task, String name, long leadUnitId) {
        this.jurisdictionId = task.jurisdictionId();
        this.planId = task.planId();
        this.taskId = task.taskId();
        say(name, leadUnitId);
    }

    /** Names it, and the unit whose figures count. */
    final void say(String newName, long newLeadUnitId) {
        name = InvalidInputException.requireText("name", newName, MAX_NAME);
        leadUnitId = newLeadUnitId;
    }

    void leadBy(long unitId) {
        leadUnitId = unitId;
    }

    long getTaskId() {
        return taskId;
    }

    JointEventReference toReference() {
        return new JointEventReference(getId(), getVersion(), taskId, name, leadUnitId);
    }
}
