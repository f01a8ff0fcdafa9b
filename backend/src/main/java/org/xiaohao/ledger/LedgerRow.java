package org.xiaohao.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it leaves.
 *
 * @param key what the row is about when it comes back; null where nothing is ever reported in it
 * @param open whether something can be filled in now
 * @param cells the words of every column
 */
record LedgerRow(@Nullable LedgerKey key, boolean open, Map<LedgerColumn, String> cells) {

    LedgerRow {
        cells = Map.copyOf(cells);
    }

    String cell(LedgerColumn column) {
        return cells.getOrDefault(column, "");
    }
}
