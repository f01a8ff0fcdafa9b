package org.xiaohao.workday;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作日: the one home of what a working day is. What ships with the product are the papers of the State Council for the
 * years until the release; a jurisdiction adds the papers of later years. Its own paper of a year takes the place of the
 * one that shipped for it, whole.
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
        List<SpecialDay> added = own.findByJurisdictionIdOrderByDay(jurisdictionId).stream()
                .map(OwnDay::toSpecialDay)
                .toList();
        Set<Integer> papers = added.stream().map(SpecialDay::year).collect(Collectors.toSet());
        return WorkCalendar.of(Stream.concat(
                        added.stream(), shipped.stream().filter(day -> !papers.contains(day.year())))
                .toList());
    }

    List<SpecialDay> shipped() {
        return shipped;
    }
}
