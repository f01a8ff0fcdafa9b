package org.xiaohao.document.ground;

import java.util.Locale;

/** A file or pasted text from which no plan can be read. Nothing of it has been stored. */
public class UnreadableDocumentException extends RuntimeException {

    /** Why a document cannot be read. */
    public enum Reason {
        /** No text at all. */
        EMPTY,
        /** Not text, and of no known file type. */
        BINARY,
        /** Named .docx without being one. */
        NOT_A_DOCX,
        /** Protected by a password. */
        ENCRYPTED,
        /** Damaged. */
        CORRUPT,
        /** Over the size limit. */
        TOO_LARGE,
        /** A type that cannot be read, or not yet. */
        UNSUPPORTED_TYPE,
        /** Inflates to an unreasonable size. */
        ZIP_BOMB,
        /** Not read to the end within the time limit. */
        TOO_SLOW,
        /** Broken off by a person. */
        CANCELLED,
        /** Its XML declares a document type or entities. */
        ENTITIES,
        /** Has pages, but no text in them: a scan. */
        SCANNED,
        /** Over the limit of pages. */
        TOO_MANY_PAGES,
        /** Readable, but without any numbered item. */
        NO_NUMBERED_ITEM
    }

    private final Reason reason;

    public UnreadableDocumentException(Reason reason) {
        super(code(reason));
        this.reason = reason;
    }

    public UnreadableDocumentException(Reason reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the text that tells a person, such as {@code unreadable-document.too-large}. */
    public String code() {
        return code(reason);
    }

    private static String code(Reason reason) {
        return "unreadable-document." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
