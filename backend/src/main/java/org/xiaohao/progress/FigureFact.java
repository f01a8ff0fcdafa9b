package org.xiaohao.progress;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a unit's head approved, with what decides whether it counts.
 *
 * @param entryId the revision of the entry that it stands in
 * @param inForce whether that revision is the unit's word on the period
 * @param lead whether its unit leads the task
 * @param period the stretch of time that it was reported for
 * @param position its place in the entry, from 1
 * @param jointLeadId the unit whose figures count of the joint event that it tells of; null where it tells of none
 * @param withdrawn whether it was withdrawn
 * @param answered whether the unit has given its word on questions about it
 */
public record FigureFact(
        long entryId,
        int revision,
        boolean inForce,
        long taskId,
        long orgUnitId,
        String unitName,
        boolean lead,
        FigurePeriod period,
        int position,
        Figure figure,
        @Nullable Long jointLeadId,
        boolean withdrawn,
        boolean answered) {

    /** What tells it from every other figure. */
    Key key() {
        return new Key(entryId, position);
    }

    /** Whether it tells of an event whose figures are another unit's to tell. */
    boolean toldByAnother() {
        return jointLeadId != null && jointLeadId != orgUnitId;
    }

    /** Another figure in its place. */
    FigureFact saying(Figure other) {
        return new FigureFact(
                entryId,
                revision,
                inForce,
                taskId,
                orgUnitId,
                unitName,
                lead,
                period,
                position,
                other,
                jointLeadId,
                withdrawn,
                answered);
    }

    record Key(long entryId, int position) {}
}
