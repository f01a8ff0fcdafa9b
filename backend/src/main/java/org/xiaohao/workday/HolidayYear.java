package org.xiaohao.workday;

import java.util.List;

/**
 * The holidays of one year's paper.
 *
 * @param announced whether the paper is known; without one only the weekends are
 * @param own whether the jurisdiction added it, so that it can be taken away
 * @param days in their order; empty without a paper
 */
public record HolidayYear(int year, boolean announced, boolean own, List<SpecialDay> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }
}
