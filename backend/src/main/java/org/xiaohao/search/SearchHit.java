package org.xiaohao.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds the words.
 *
 * @param id of the plan, task, entry, attachment or unit
 * @param planId the plan that it belongs to; null for a unit
 * @param taskId the task to open; null for a plan and a unit
 * @param number the task's number as printed; empty where there is none
 * @param title of the plan or task, the name of the file or unit; of an entry the title of its task
 * @param excerpt the words with what stands around them; empty where they stand in the title
 * @param unit the short name of the unit that leads, reported or uploaded; empty for a plan and a unit
 * @param day the task's due date, or the last day of the period that an entry tells of; null where there is none
 */
public record SearchHit(
        SearchKind kind,
        long id,
        @Nullable Long planId,
        @Nullable Long taskId,
        String number,
        String title,
        String excerpt,
        String unit,
        @Nullable LocalDate day) {}
