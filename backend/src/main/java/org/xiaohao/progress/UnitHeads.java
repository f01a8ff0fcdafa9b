package org.xiaohao.progress;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.shared.Role;

/** Whether a unit has somebody who decides on what its clerks write. */
@Component
class UnitHeads {

    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;

    UnitHeads(OrgUnitDirectory units, AccountDirectory accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    boolean decide(ProgressEntry entry) {
        long unit = entry.getOrgUnitId();
        return units.headApproves(unit)
                && !accounts.activeAccountIds(entry.getJurisdictionId(), Set.of(unit), Set.of(Role.UNIT_HEAD))
                        .isEmpty();
    }

    /** Whether it was sent back to a head whom the unit has no more; it is the clerk's to write anew. */
    boolean isLeftBehind(ProgressEntry entry) {
        return entry.getState() == EntryState.RETURNED_TO_HEAD && !decide(entry);
    }

    /** What was sent back to a head whom the unit has no more falls to the clerk. */
    void settle(ProgressEntry entry) {
        if (isLeftBehind(entry)) {
            entry.fallToClerk();
        }
    }
}
