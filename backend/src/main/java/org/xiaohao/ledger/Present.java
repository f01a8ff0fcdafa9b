package org.xiaohao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is there of a part and a period.
 *
 * @param underReport whether the unit reports on the part, and the period's report is expected or given
 * @param entryId the newest revision, or null
 * @param state its state, or empty
 */
record Present(
        String number,
        String task,
        boolean underReport,
        @Nullable Long entryId,
        int version,
        String state,
        LedgerText text) {

    /** Whether it lies with somebody who decides on it; a unit that gets a form has no head. */
    boolean awaitsDecision(LedgerForm form) {
        boolean withHead = state.equals("SUBMITTED") || state.equals("RETURNED_TO_HEAD");
        return withHead && form != LedgerForm.UNIT_FORM || state.equals("RETURNED_TO_LEAD");
    }

    /** Whether somebody of the unit began to write it. */
    boolean isDraft() {
        return state.equals("DRAFT");
    }

    boolean isApproved() {
        return state.equals("APPROVED");
    }

    boolean isAsExported(LedgerKey key) {
        return entryId == null ? key.entryId() == null : entryId.equals(key.entryId()) && version == key.version();
    }
}
