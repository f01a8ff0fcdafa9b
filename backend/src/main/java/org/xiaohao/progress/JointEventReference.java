package org.xiaohao.progress;

/**
 * An event of a task that several units report.
 *
 * @param leadUnitId the unit whose figures count
 */
public record JointEventReference(long id, int version, long taskId, String name, long leadUnitId) {}
