package org.xiaohao.workday;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作日: the one home of what a working day is. What ships with the product are the papers of the State Council for the
 * years until the release; a jurisdiction adds the papers of later years, and its own days hold where both name one.
 */
@Component
public class WorkingDays {

    private final List<SpecialDay> shipped = HolidayFile.shipped();
    private final OwnDays own;

    WorkingDays(OwnDays own) {
        this.own = own;
    }

    /** The calendar of a jurisdiction. */
    @Transactional(readOnly = true)
    public WorkCalendar of(long jurisdictionId) {
        List<SpecialDay> days = new ArrayList<>(shipped);
        own.findByJurisdictionIdOrderByDay(jurisdictionId).forEach(day -> days.add(day.toSpecialDay()));
        return WorkCalendar.of(days);
    }

    List<SpecialDay> shipped() {
        return shipped;
    }
}
