package org.xiaohao.ledger;

import java.util.Arrays;
import java.util.List;

/** The columns of the ledger, in the order in which offices print them. */
public enum LedgerColumn {
    NUMBER(7),
    SECTION(14),
    TASK(36),
    LEAD(12),
    RESPONSIBLE(16),
    DUE(11),
    RECEIVER(9),
    CONTENT(42),
    PROBLEM(24),
    NEXT_STEP(24),
    EVIDENCE(16),
    LIGHT(8),
    CLOSED(8),
    /** Only in the form of a unit without accounts. */
    FIGURES(28);

    /** What a unit fills in; everything else stays as it is, whatever comes back. */
    static final List<LedgerColumn> OPEN = List.of(CONTENT, FIGURES, PROBLEM, NEXT_STEP);

    static final List<LedgerColumn> PROTECTED =
            Arrays.stream(values()).filter(column -> !OPEN.contains(column)).toList();

    private final int width;

    LedgerColumn(int width) {
        this.width = width;
    }

    /** In characters of the sheet. */
    int width() {
        return width;
    }
}
