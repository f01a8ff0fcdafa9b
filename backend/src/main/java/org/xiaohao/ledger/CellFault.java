package org.xiaohao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param column the cell that is wrong, or null where it is the whole row
 * @param code the key of the text, as of an error
 * @param arguments what the text names
 */
public record CellFault(@Nullable LedgerColumn column, String code, List<Object> arguments) {

    static CellFault at(LedgerColumn column, String code, Object... arguments) {
        return new CellFault(column, code, List.of(arguments));
    }

    static CellFault ofRow(String code) {
        return new CellFault(null, code, List.of());
    }
}
