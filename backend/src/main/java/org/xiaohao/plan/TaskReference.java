package org.xiaohao.plan;

import org.xiaohao.shared.AuditSubject;

/** One task of a plan, as events and other features name it. */
public record TaskReference(long id, long jurisdictionId, long planId, String number, String title)
        implements AuditSubject.Known {

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(planId, number + " " + title, null);
    }

    static TaskReference of(Task task) {
        return new TaskReference(
                task.getId(), task.getJurisdictionId(), task.getPlanId(), task.getNumber(), task.getTitle());
    }
}
