package org.xiaohao.orgunit;

/**
 * What other features show of a unit.
 *
 * @param code unique in the jurisdiction
 * @param active whether new duties may go to it
 * @param sortOrder its place in lists, ascending
 */
public record OrgUnitReference(
        long id, String code, String name, String shortName, OrgUnitKind kind, boolean active, int sortOrder) {}
