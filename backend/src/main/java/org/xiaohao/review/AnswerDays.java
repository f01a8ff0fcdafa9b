package org.xiaohao.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.workday.HolidaysChanged;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/** Moves the days by which requests for coordination are to be answered when the paper of a year comes out. */
@Component
class AnswerDays {

    private final CoordinationRequests requests;
    private final WorkingDays workingDays;
    private final Clock clock;

    AnswerDays(CoordinationRequests requests, WorkingDays workingDays, Clock clock) {
        this.requests = requests;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HolidaysChanged event) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar now = workingDays.of(event.jurisdictionId());
        requests.findByJurisdictionIdAndStateAndAnswerDueAfter(event.jurisdictionId(), CoordinationState.OPEN, today)
                .forEach(request -> request.moveAnswerDue(now.moved(request.getAnswerDue(), event.before(), today)));
    }
}
