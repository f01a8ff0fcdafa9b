package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.VersionedEntity;

/** A unit or collective that a task names, as printed, and what of the register it is, once that is known. */
@Entity
@Table(name = "task_party")
class TaskParty extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AssignmentRole role;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String printedName;

    private @Nullable Long orgUnitId;
    private @Nullable Long orgUnitGroupId;

    @Column(nullable = false)
    private int sourceStart;

    @Column(nullable = false)
    private int sourceEnd;

    @SuppressWarnings("NullAway.Init")
    protected TaskParty() {}

    TaskParty(long taskId, AssignmentRole role, int position, String printedName, int sourceStart, int sourceEnd) {
        this.taskId = taskId;
        this.role = role;
        this.position = position;
        this.printedName = printedName;
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
    }

    TaskParty toUnit(long unitId) {
        orgUnitId = unitId;
        orgUnitGroupId = null;
        return this;
    }

    TaskParty toGroup(long groupId) {
        orgUnitGroupId = groupId;
        orgUnitId = null;
        return this;
    }

    long getTaskId() {
        return taskId;
    }

    AssignmentRole getRole() {
        return role;
    }

    int getPosition() {
        return position;
    }

    String getPrintedName() {
        return printedName;
    }

    @Nullable
    Long getOrgUnitId() {
        return orgUnitId;
    }

    @Nullable
    Long getOrgUnitGroupId() {
        return orgUnitGroupId;
    }

    int getSourceStart() {
        return sourceStart;
    }

    int getSourceEnd() {
        return sourceEnd;
    }
}
