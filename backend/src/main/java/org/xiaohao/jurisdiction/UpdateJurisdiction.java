package org.xiaohao.jurisdiction;

/**
 * Changes the own jurisdiction.
 *
 * @param version the version the form was read at
 * @param code GB/T 2260 code: 2, 4, 6, 9 or 12 digits
 * @param receiveDays a unit is to receive its duty within this many working days, 0 to 60
 * @param lateExtensions whether an extension may be asked for after the due date
 */
public record UpdateJurisdiction(
        int version,
        String code,
        String name,
        String shortName,
        JurisdictionLevel level,
        int receiveDays,
        boolean lateExtensions) {}
