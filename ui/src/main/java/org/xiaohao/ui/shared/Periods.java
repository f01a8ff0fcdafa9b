package org.xiaohao.ui.shared;

import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.ReportingCycle;

/** Names of reporting periods: 6月, 第二季度, 上半年. */
public final class Periods {

    private Periods() {}

    /**
     * The name within its year.
     *
     * @param sequence which of the year's periods, from 1
     */
    public static String label(ReportingCycle cycle, int sequence) {
        return cycle.isOfCalendar()
                ? Translations.text("period." + cycle.name() + "." + sequence)
                : Translations.text("period." + cycle.name(), Integer.toString(sequence));
    }

    /** The name within its year. */
    public static String label(PeriodReference period) {
        return label(period.cycle(), period.sequence());
    }
}
