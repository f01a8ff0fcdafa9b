package org.xiaohao.document.ground;

/** What readers say about a file: what they left out, and what they decided. Each names the params of its notes. */
public enum NoteCode {
    /** Tracked changes were read as if all were accepted. */
    CHANGES_ACCEPTED,
    /** Comments were not read. */
    COMMENTS_LEFT_OUT,
    /** Footnotes and endnotes were not read. */
    NOTES_LEFT_OUT,
    /** There are macros; they were neither read nor run. */
    MACROS_LEFT_OUT,
    /** Something outside of the file is referred to and was not fetched. */
    EXTERNAL_LEFT_OUT,
    /** Other documents are embedded and were not read. */
    EMBEDDED_LEFT_OUT,
    /** A hidden sheet was not read: its name. */
    HIDDEN_SHEET_LEFT_OUT,
    /** A sheet holds no table: its name. */
    SHEET_WITHOUT_TABLE,
    /** Hidden rows of a sheet were read: its name. */
    HIDDEN_ROWS_READ,
    /** A formula has no stored result and was read as empty. */
    FORMULA_WITHOUT_VALUE,
    /** Pages hold no text: their numbers. */
    PAGES_WITHOUT_TEXT,
    /** A table has no lines and was read by the places of its words: its page. */
    TABLE_WITHOUT_BORDERS
}
