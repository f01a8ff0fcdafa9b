package org.xiaohao.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/**
 * Something a statement rests on.
 *
 * @param id the task, entry or application, by kind
 * @param revision of an entry, otherwise 0
 * @param taskId the task that it belongs to; 0 for what belongs to none, such as last year's report
 * @param taskNumber its number as printed; may be empty
 * @param unitName the unit that said it, for a task its primary lead; empty where there is none
 * @param period the period of an entry, otherwise null
 * @param approvedAt when the entry or application was approved; null for a task
 * @param excerpt how the entry or application begins; empty for a task
 */
public record StatementSource(
        SourceKind kind,
        long id,
        int revision,
        long taskId,
        String taskNumber,
        String taskTitle,
        String unitName,
        @Nullable PeriodReference period,
        @Nullable Instant approvedAt,
        String excerpt) {}
