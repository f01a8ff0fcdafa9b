package org.xiaohao.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * A row of the list of tasks.
 *
 * @param light how it stands; null while it is suspended or after it was cancelled
 * @param dueLight how its due date stands, reports aside: red, yellow, or null
 * @param reason why the light shows; null where there is none
 * @param primaryLead short name of the first-named lead unit
 * @param otherLeads how many further lead units there are
 * @param dueDate null for a long-term task
 * @param unitsEnded how many units are done, unconcerned ones included
 * @param units how many units have a part
 * @param lastReportedAt when the latest period report was approved by a unit's head; null when there is none
 */
public record TaskSummary(
        long id,
        long planId,
        String number,
        String title,
        @Nullable Long sectionId,
        @Nullable String section,
        TaskState state,
        @Nullable Light light,
        @Nullable Light dueLight,
        @Nullable LightReason reason,
        String primaryLead,
        int otherLeads,
        @Nullable LocalDate dueDate,
        boolean longTerm,
        int unitsEnded,
        int units,
        @Nullable Instant lastReportedAt) {

    /** The same under a heading that says more. */
    public TaskSummary withSection(String words) {
        return new TaskSummary(
                id,
                planId,
                number,
                title,
                sectionId,
                words,
                state,
                light,
                dueLight,
                reason,
                primaryLead,
                otherLeads,
                dueDate,
                longTerm,
                unitsEnded,
                units,
                lastReportedAt);
    }
}
