package org.xiaohao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.TaskState;

/**
 * What a draft is made from.
 *
 * @param tasks all tasks of the plan in document order
 */
record ReportMaterial(PlanFacts plan, LocalDate today, List<TaskFacts> tasks) {

    /** The sections in document order with their tasks; tasks without a section stand under id 0. */
    Map<Long, List<TaskFacts>> bySection() {
        Map<Long, List<TaskFacts>> sections = new LinkedHashMap<>();
        tasks.forEach(task -> sections.computeIfAbsent(task.sectionId(), id -> new ArrayList<>())
                .add(task));
        return sections;
    }

    /**
     * The plan.
     *
     * @param issuer may be empty
     */
    record PlanFacts(long id, int year, String title, String issuer) {}

    /**
     * A task.
     *
     * @param sectionId 0 where it stands under no heading
     * @param sectionTitle with its number as printed; empty where there is none
     * @param closingId the approved application, or null
     * @param summary what it says; empty where there is none
     * @param entries the approved entries that are in force, by unit in document order, then by period
     */
    record TaskFacts(
            long id,
            String number,
            String title,
            long sectionId,
            String sectionTitle,
            TaskState state,
            String stateReason,
            @Nullable LocalDate dueDate,
            String leadName,
            @Nullable Long closingId,
            String summary,
            List<EntryFacts> entries) {

        boolean isUnderWay() {
            return state == TaskState.OPEN || state == TaskState.IN_REVIEW;
        }

        boolean isOverdue(LocalDate today) {
            return isUnderWay() && DueDays.isPast(dueDate, today);
        }

        /** The newest entry of each unit. */
        List<EntryFacts> newestEntries() {
            Map<Long, EntryFacts> newest = new LinkedHashMap<>();
            entries.forEach(entry -> newest.put(entry.assignmentId(), entry));
            return List.copyOf(newest.values());
        }
    }

    /** An approved entry. */
    record EntryFacts(
            long id,
            long assignmentId,
            int sequence,
            String unitName,
            String problem,
            String nextStep,
            List<FigureFacts> figures) {}

    /** A figure of an entry. */
    record FigureFacts(String name, BigDecimal amount, String classifier, Qualifier qualifier) {}
}
