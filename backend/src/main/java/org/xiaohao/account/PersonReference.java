package org.xiaohao.account;

import org.jspecify.annotations.Nullable;

/** A person in a list of names. */
public record PersonReference(
        long accountId, String name, @Nullable Long orgUnitId) {}
