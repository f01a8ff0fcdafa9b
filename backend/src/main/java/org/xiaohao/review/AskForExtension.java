package org.xiaohao.review;

import java.time.LocalDate;

/**
 * 延期申请.
 *
 * @param taskId a task whose primary lead is the own unit
 * @param dueDate the day asked for, after the present one
 * @param reason why, at most 500 characters
 * @param progress how far it has come, at most 2000 characters
 */
public record AskForExtension(long taskId, LocalDate dueDate, String reason, String progress) {}
