package org.xiaohao.jurisdiction;

/**
 * What other features need to know of a jurisdiction.
 *
 * @param code GB/T 2260 code
 * @param name such as 示范区
 * @param dueSoonDays a task turns yellow this many days before its due date
 * @param reportSoonDays a period report turns yellow this many days before its day
 * @param soonByWorkingDays whether these two count in working days
 * @param receiveDays a unit is to receive its duty within this many working days
 * @param lateExtensions whether an extension may be asked for after the due date
 */
public record JurisdictionReference(
        long id,
        String code,
        String name,
        String shortName,
        JurisdictionLevel level,
        int dueSoonDays,
        int reportSoonDays,
        boolean soonByWorkingDays,
        int receiveDays,
        boolean lateExtensions) {

    /** The code of a jurisdiction that nobody has named yet; GB/T 2260 gives it to no area. */
    public static final String UNNAMED = "000000";
}
