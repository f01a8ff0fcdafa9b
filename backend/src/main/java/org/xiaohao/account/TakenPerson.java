package org.xiaohao.account;

import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.RowOutcome;

/**
 * What became of a row.
 *
 * @param before the account as it was; null for a new one and for a row that was refused
 * @param account the account as it is now; null for a row that was refused
 * @param waits whether a second person must confirm it: that a new one signs in, or that the account gets its new roles
 * @param refusal why the row was refused; null for any other
 */
public record TakenPerson(
        RowOutcome outcome,
        @Nullable AccountDetails before,
        @Nullable AccountDetails account,
        boolean waits,
        @Nullable InvalidInputException refusal) {

    /** A row that was refused. */
    public static TakenPerson refused(InvalidInputException refusal) {
        return new TakenPerson(RowOutcome.INVALID, null, null, false, refusal);
    }
}
