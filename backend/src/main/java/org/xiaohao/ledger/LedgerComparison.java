package org.xiaohao.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.ProgressService;

/** Tells of a row that came back what it would do. */
final class LedgerComparison {

    private LedgerComparison() {}

    /**
     * @param key what the row is about, or null where its key is gone or damaged
     * @param present what is there of it; null where it is no part of the own unit
     * @param repeated whether an earlier row has the same key
     */
    static LedgerChange of(UploadedRow row, @Nullable LedgerKey key, @Nullable Present present, boolean repeated) {
        LedgerText uploaded = row.text();
        if (key == null || present == null || repeated) {
            String code =
                    key == null ? "ledger-row-unknown" : present == null ? "ledger-row-foreign" : "ledger-row-twice";
            return new LedgerChange(
                    row.number(),
                    row.cell(LedgerColumn.NUMBER).text(),
                    row.cell(LedgerColumn.TASK).text(),
                    LedgerOutcome.INVALID,
                    List.of(CellFault.ofRow(code)),
                    List.of(),
                    uploaded,
                    present == null ? LedgerText.NONE : present.text(),
                    false,
                    null);
        }
        List<CellFault> faults = faults(row, uploaded);
        boolean same = faults.isEmpty() && (uploaded.equals(present.text()) || !key.wroteAnew(uploaded));
        if (!same && !present.underReport()) {
            faults.add(CellFault.ofRow("ledger-row-closed"));
        } else if (!same && present.awaitsDecision(row.form())) {
            faults.add(CellFault.ofRow("ledger-row-submitted"));
        }
        LedgerOutcome outcome = same
                ? LedgerOutcome.UNCHANGED
                : !faults.isEmpty()
                        ? LedgerOutcome.INVALID
                        : !present.isAsExported(key) || row.form() == LedgerForm.UNIT_FORM && present.isDraft()
                                ? LedgerOutcome.CONFLICT
                                : present.entryId() == null ? LedgerOutcome.NEW : LedgerOutcome.CHANGED;
        boolean takeable = outcome != LedgerOutcome.UNCHANGED && outcome != LedgerOutcome.INVALID;
        return new LedgerChange(
                row.number(),
                present.number(),
                present.task(),
                outcome,
                faults,
                kept(row, key),
                uploaded,
                present.text(),
                takeable && present.isApproved(),
                takeable
                        ? new TakeRow(
                                key.assignmentId(), key.periodId(), present.entryId(), present.version(), uploaded)
                        : null);
    }

    private static List<CellFault> faults(UploadedRow row, LedgerText text) {
        List<CellFault> faults = new ArrayList<>();
        for (LedgerColumn column : LedgerColumn.OPEN) {
            int length = text.of(column).length();
            switch (row.cell(column).kind()) {
                case FORMULA -> faults.add(CellFault.at(column, "ledger-cell-formula"));
                case ERROR -> faults.add(CellFault.at(column, "ledger-cell-error", text.of(column)));
                case TEXT -> {
                    if (length > ProgressService.MAX_TEXT) {
                        faults.add(CellFault.at(column, "too-long", ProgressService.MAX_TEXT, length));
                    }
                }
            }
        }
        return faults;
    }

    private static List<LedgerColumn> kept(UploadedRow row, LedgerKey key) {
        return LedgerColumn.PROTECTED.stream()
                .filter(column -> row.cell(column).kind() != SheetCell.Kind.TEXT
                        || key.changed(column, each -> row.cell(each).text()))
                .toList();
    }
}
