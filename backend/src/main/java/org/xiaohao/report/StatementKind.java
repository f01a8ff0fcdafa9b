package org.xiaohao.report;

/** What a statement is in the document. */
public enum StatementKind {
    HEADING,
    PARAGRAPH
}
