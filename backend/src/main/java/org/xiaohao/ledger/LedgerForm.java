package org.xiaohao.ledger;

import java.util.Arrays;
import java.util.List;

/** The sheets that leave and come back. */
enum LedgerForm {
    /** 台账: the list of tasks, filled in by a unit that signs in. */
    LEDGER(
            "xiaohao-ledger-1",
            Arrays.stream(LedgerColumn.values())
                    .filter(column -> column != LedgerColumn.FIGURES)
                    .toList()),
    /** 填报表: the duties of a unit without accounts for a period. */
    UNIT_FORM(
            "xiaohao-unit-form-1",
            List.of(
                    LedgerColumn.NUMBER,
                    LedgerColumn.SECTION,
                    LedgerColumn.TASK,
                    LedgerColumn.LEAD,
                    LedgerColumn.RESPONSIBLE,
                    LedgerColumn.DUE,
                    LedgerColumn.CONTENT,
                    LedgerColumn.FIGURES,
                    LedgerColumn.PROBLEM,
                    LedgerColumn.NEXT_STEP));

    private final String mark;
    private final List<LedgerColumn> columns;

    LedgerForm(String mark, List<LedgerColumn> columns) {
        this.mark = mark;
        this.columns = columns;
    }

    /** What the head of the hidden column says; of a sheet of another form it would say something else. */
    String mark() {
        return mark;
    }

    List<LedgerColumn> columns() {
        return columns;
    }

    /** Where the hidden column stands: behind all others. */
    int keyColumn() {
        return columns.size();
    }
}
