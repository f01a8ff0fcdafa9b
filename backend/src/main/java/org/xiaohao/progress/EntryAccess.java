package org.xiaohao.progress;

import org.springframework.stereotype.Component;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** Which entries the acting person may touch. What may not be seen is "not found". */
@Component
class EntryAccess {

    private final ProgressEntries entries;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;

    EntryAccess(ProgressEntries entries, DutyDirectory duties, CurrentActor currentActor) {
        this.entries = entries;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /** An entry of the own unit. */
    ProgressEntry own(long entryId) {
        ProgressEntry entry = inJurisdiction(entryId);
        duties.ownPart(entry.getAssignmentId());
        return entry;
    }

    /** Any revision of the own unit's; what went out of tasks that the person may see. */
    ProgressEntry visible(long entryId) {
        ProgressEntry entry = inJurisdiction(entryId);
        duties.visiblePart(entry.getAssignmentId());
        boolean own = currentActor.get().belongsTo(entry.getOrgUnitId());
        if (!own && !isOut(entry)) {
            throw new NotFoundException();
        }
        return entry;
    }

    /** Whether others than its unit see it: what was approved, and with those who decide on it what lies with the lead. */
    boolean isOut(ProgressEntry entry) {
        return entry.getState() == EntryState.APPROVED
                || entry.getState() == EntryState.RETURNED_TO_LEAD
                        && (currentActor.get().seesWholeJurisdiction() || duties.leads(entry.getTaskId()));
    }

    /** An entry of the own unit, or for the office any that a head approved. */
    ProgressEntry ownOrSupervised(long entryId) {
        Actor actor = currentActor.get();
        return actor.has(Role.OFFICE) ? visible(entryId) : own(entryId);
    }

    ProgressEntry inJurisdiction(long entryId) {
        return entries.findByIdAndJurisdictionId(entryId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
