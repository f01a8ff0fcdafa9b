package org.xiaohao.document.ground;

/** How large a document may be that is read at all. */
public final class DocumentLimits {

    /** Largest file in bytes: 50 MB. */
    public static final int MAX_FILE = 50 * 1024 * 1024;

    /** Most pages of a document that has pages. */
    public static final int MAX_PAGES = 2000;

    /** Longest text in characters: 2,000 full pages are some 1.5 million. */
    public static final int MAX_TEXT = 4_000_000;

    private DocumentLimits() {}
}
