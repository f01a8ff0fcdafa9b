package org.xiaohao.plan;

/** One task of a plan, as events and other features name it. */
public record TaskReference(long id, long jurisdictionId, long planId, String number, String title) {

    static TaskReference of(Task task) {
        return new TaskReference(
                task.getId(), task.getJurisdictionId(), task.getPlanId(), task.getNumber(), task.getTitle());
    }
}
