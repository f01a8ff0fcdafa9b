package org.xiaohao.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * A task as it stands on a leader's page.
 *
 * @param planTitle the plan, since numbers repeat between plans
 * @param light how it stands; null while it is suspended or after it was cancelled
 * @param dueLight how its due date stands, reports aside: red, yellow, or null
 * @param dueDate null for a long-term task
 * @param unitName short name of the primary lead
 */
public record TaskLine(
        long id,
        long planId,
        String planTitle,
        String number,
        String title,
        @Nullable Light light,
        @Nullable Light dueLight,
        @Nullable LocalDate dueDate,
        long orgUnitId,
        String unitName) {}
