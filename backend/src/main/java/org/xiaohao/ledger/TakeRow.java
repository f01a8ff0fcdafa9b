package org.xiaohao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Saves what a row says as the draft of a period's entry.
 *
 * @param assignmentId the own unit's part
 * @param entryId the newest revision that the row was compared with, or null where there was none
 * @param version its version; ignored without one
 */
public record TakeRow(
        long assignmentId, long periodId, @Nullable Long entryId, int version, LedgerText text) {}
