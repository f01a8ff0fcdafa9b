package org.xiaohao.document;

import org.xiaohao.document.container.ZipContents;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.document.slide.PptxWords;

/**
 * The words of a file and nothing of its form, for searching: every format that {@link DocumentReader} reads, and
 * presentations.
 */
public final class FileText {

    private final DocumentReader reader = new DocumentReader();

    /**
     * Takes the words out of a file.
     *
     * @param fileName its name, may be empty
     * @param most so many characters at most; what follows is left out
     * @throws UnreadableDocumentException with the reason when there are none or it cannot be read
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public String read(byte[] content, String fileName, int most) {
        boolean zip = ZipContents.isZip(content) && content.length <= DocumentLimits.MAX_FILE;
        String text = zip
                ? unzipped(ZipContents.of(content), fileName, most)
                : reader.read(content, fileName).text();
        int end = Math.min(most, text.length());
        boolean inside = end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inside ? end - 1 : end);
    }

    /** An archive is unpacked once, whatever it is. */
    private String unzipped(ZipContents contents, String fileName, int most) {
        if (!contents.names().contains("ppt/presentation.xml")) {
            return reader.read(contents, fileName).text();
        }
        String text = PptxWords.of(contents.parts(), most);
        if (text.isBlank()) {
            throw new UnreadableDocumentException(Reason.EMPTY);
        }
        return text;
    }
}
