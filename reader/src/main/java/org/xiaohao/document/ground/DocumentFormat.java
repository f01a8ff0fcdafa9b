package org.xiaohao.document.ground;

/** A kind of file that can be read into text. */
public interface DocumentFormat {

    /** Whether the bytes are of this kind; judged by content. */
    boolean recognises(byte[] content);

    /**
     * Reads the text.
     *
     * @throws UnreadableDocumentException when that is not possible
     */
    SourceText read(byte[] content, String fileName);
}
