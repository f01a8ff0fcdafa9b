package org.xiaohao.comment;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom a comment names: exactly one of the two. */
@Embeddable
record Mention(@Nullable Long orgUnitId, @Nullable Long accountId) {}
