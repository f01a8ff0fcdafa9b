package org.xiaohao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded ledger against what is there.
 *
 * @param row as the spreadsheet counts it, from 1
 * @param number of the task
 * @param task its title
 * @param faults why it cannot be taken, for {@link LedgerOutcome#INVALID}
 * @param kept protected columns in which something else was typed; they stay as they are
 * @param uploaded what the row says
 * @param present what is there now
 * @param correction whether it would correct what the unit's head has approved
 * @param command what takes the row; null where it cannot be taken or changes nothing
 */
public record LedgerChange(
        int row,
        String number,
        String task,
        LedgerOutcome outcome,
        List<CellFault> faults,
        List<LedgerColumn> kept,
        LedgerText uploaded,
        LedgerText present,
        boolean correction,
        @Nullable TakeRow command) {

    /** The same row, which cannot be taken for these reasons. */
    LedgerChange refused(List<CellFault> why) {
        return new LedgerChange(row, number, task, LedgerOutcome.INVALID, why, kept, uploaded, present, false, null);
    }
}
