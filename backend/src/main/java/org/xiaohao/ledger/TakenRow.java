package org.xiaohao.ledger;

import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.DomainException;

/**
 * What became of a row.
 *
 * @param refusal why it was not taken; null when it was
 */
public record TakenRow(
        long assignmentId, long periodId, @Nullable DomainException refusal) {}
