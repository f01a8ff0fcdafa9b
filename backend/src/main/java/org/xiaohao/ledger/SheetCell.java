package org.xiaohao.ledger;

/** What stands in a cell of an uploaded sheet. */
record SheetCell(Kind kind, String text) {

    enum Kind {
        /** Words or a number, as they were typed. */
        TEXT,
        FORMULA,
        /** The value of a formula that went wrong, such as {@code #REF!}. */
        ERROR
    }

    static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");
}
