package org.xiaohao.workday;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/**
 * A jurisdiction took the paper of a year, or put it away.
 *
 * @param taken false where it was put away
 * @param before the calendar until then
 */
public record HolidaysChanged(long jurisdictionId, int year, boolean taken, WorkCalendar before)
        implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(
                taken ? AuditAction.HOLIDAYS_TAKE : AuditAction.HOLIDAYS_REMOVE,
                jurisdictionId,
                Integer.toString(year));
    }
}
