package org.xiaohao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded sheet.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells by column of the form; those at the end may be missing
 */
record UploadedRow(int number, List<SheetCell> cells, LedgerForm form) {

    UploadedRow {
        cells = List.copyOf(cells);
    }

    SheetCell cell(LedgerColumn column) {
        int at = form.columns().indexOf(column);
        return at < 0 ? SheetCell.EMPTY : at(at);
    }

    LedgerText text() {
        return new LedgerText(
                cell(LedgerColumn.CONTENT).text(),
                cell(LedgerColumn.PROBLEM).text(),
                cell(LedgerColumn.NEXT_STEP).text(),
                cell(LedgerColumn.FIGURES).text());
    }

    @Nullable
    LedgerKey key() {
        return LedgerKey.parse(at(form.keyColumn()).text());
    }

    /** Whether it says nothing at all: neither what it is about nor anything about it. */
    boolean isSilent() {
        return at(form.keyColumn()).text().isBlank()
                && LedgerColumn.OPEN.stream()
                        .map(this::cell)
                        .allMatch(cell -> cell.kind() == SheetCell.Kind.TEXT
                                && cell.text().isBlank());
    }

    boolean hasMark() {
        return at(form.keyColumn()).text().equals(form.mark());
    }

    private SheetCell at(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
