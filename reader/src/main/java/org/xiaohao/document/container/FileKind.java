package org.xiaohao.document.container;

/** What a file is by its content, as far as containers tell. */
public enum FileKind {
    /** A Word document of the newer kind. */
    DOCX,
    /** A workbook of the newer kind. */
    XLSX,
    /** Slides of the newer kind. */
    PPTX,
    /** A document in the national format of pages (GB/T 33190). */
    OFD,
    /** A Word or WPS document of the older kind. */
    DOC,
    /** A workbook of the older kind. */
    XLS,
    /** A container of something else, such as a plain archive or an installer. */
    OTHER_CONTAINER,
    /** No container: text, a picture, a PDF, anything. */
    NO_CONTAINER
}
