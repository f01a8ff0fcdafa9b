package org.xiaohao.orgunit;

import org.xiaohao.shared.SortKey;

/** By what the list of groups can be sorted. */
public enum OrgUnitGroupSort implements SortKey {
    NAME("name"),
    ACTIVE("active");

    private final String property;

    OrgUnitGroupSort(String property) {
        this.property = property;
    }

    @Override
    public String property() {
        return property;
    }
}
