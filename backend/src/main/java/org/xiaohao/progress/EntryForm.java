package org.xiaohao.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.PeriodReference;

/**
 * What the form of a period's entry needs.
 *
 * @param duty the part it is for
 * @param period the period
 * @param current the newest revision for the period, or null where nothing was typed yet
 * @param previous the newest approved entry of an earlier period, to build on, or null
 * @param periods all periods of the plan that have begun
 */
public record EntryForm(
        DutyReference duty,
        PeriodReference period,
        @Nullable EntryDetails current,
        @Nullable EntryDetails previous,
        List<PeriodReference> periods) {}
