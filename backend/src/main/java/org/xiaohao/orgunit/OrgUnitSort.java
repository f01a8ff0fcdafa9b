package org.xiaohao.orgunit;

import org.xiaohao.shared.SortKey;

/** By what the list of units can be sorted. */
public enum OrgUnitSort implements SortKey {
    SORT_ORDER("sortOrder"),
    CODE("code"),
    NAME("name"),
    KIND("kind"),
    ACTIVE("active");

    private final String property;

    OrgUnitSort(String property) {
        this.property = property;
    }

    @Override
    public String property() {
        return property;
    }
}
