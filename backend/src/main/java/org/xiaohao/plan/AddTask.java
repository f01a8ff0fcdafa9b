package org.xiaohao.plan;

/**
 * Adds a point to an issued plan.
 *
 * @param planId the plan
 * @param task the point; its place is where it begins in the plan's source text
 * @param reason why it is added only now; at most 500 characters
 */
public record AddTask(long planId, TaskToImport task, String reason) {}
