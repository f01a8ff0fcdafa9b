package org.xiaohao.orgunit;

/** What other features show of a set of units that is addressed together. */
public record OrgUnitGroupReference(long id, String name, boolean active) {}
