package org.xiaohao.account;

import org.xiaohao.shared.SortKey;

/** By what the list of accounts can be sorted. */
public enum AccountSort implements SortKey {
    USERNAME("username"),
    DISPLAY_NAME("displayName"),
    ACTIVE("active");

    private final String property;

    AccountSort(String property) {
        this.property = property;
    }

    @Override
    public String property() {
        return property;
    }
}
