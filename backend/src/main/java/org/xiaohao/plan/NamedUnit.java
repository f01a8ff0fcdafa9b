package org.xiaohao.plan;

/** A unit that is to answer for a task, and in what role. */
public record NamedUnit(AssignmentRole role, long orgUnitId) {}
