package org.xiaohao.plan;

import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** The office took new rules of the lights. */
public record LightRulesTaken(long jurisdictionId, int number, LightRuleDays before, LightRuleDays after, String reason)
        implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(
                AuditAction.LIGHT_RULES_TAKE,
                jurisdictionId,
                number + ": " + words(before) + " \u2192 " + words(after) + " " + reason);
    }

    private static String words(LightRuleDays days) {
        return days.dueSoonDays() + "/" + days.reportSoonDays() + (days.byWorkingDays() ? " wd" : "");
    }
}
