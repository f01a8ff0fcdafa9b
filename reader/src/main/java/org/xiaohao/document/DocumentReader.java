package org.xiaohao.document;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.poi.OldFileFormatException;
import org.xiaohao.document.container.ZipContents;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.MarkedParagraph;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.TextDecoding;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.document.page.PdfFormat;
import org.xiaohao.document.sheet.CsvReader;
import org.xiaohao.document.web.HtmlFormat;
import org.xiaohao.document.web.HtmlReader;
import org.xiaohao.document.word.MarkedParagraphs;
import org.xiaohao.text.Marks;

/**
 * Reads an uploaded file into text. The type is told by the content, the name only serves as a title hint and to
 * notice a file that is not what its name says. Instances hold no state and may be shared between threads.
 */
public final class DocumentReader {

    private final List<DocumentFormat> formats =
            List.of(new OleFormat(), new ZipFormat(), new PdfFormat(), new HtmlFormat(), new TextFormat());

    /**
     * Reads a file.
     *
     * @param content its bytes
     * @param fileName its name, may be empty
     * @throws UnreadableDocumentException with the reason when there is nothing to read or it cannot be read
     * @throws CancellationException when the thread is interrupted
     */
    public SourceText read(byte[] content, String fileName) {
        if (content.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY);
        }
        if (content.length > DocumentLimits.MAX_FILE) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        for (DocumentFormat format : formats) {
            if (format.recognises(content)) {
                return read(() -> format.read(content, fileName));
            }
        }
        throw new UnreadableDocumentException(FileNames.isNamedDocx(fileName) ? Reason.NOT_A_DOCX : Reason.BINARY);
    }

    /** Reads an archive that was unpacked before. */
    SourceText read(ZipContents contents, String fileName) {
        return read(() -> ZipFormat.read(contents, fileName));
    }

    private static SourceText read(Supplier<SourceText> reading) {
        try {
            return checked(reading.get());
        } catch (UnreadableDocumentException | CancellationException e) {
            throw e;
        } catch (OldFileFormatException e) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED_TYPE, e);
        } catch (RuntimeException | StackOverflowError e) {
            // the libraries signal damaged files with many unchecked types, and recursion in them has no limit
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    /**
     * The paragraphs of a file, those of a Word document (.docx) with their automatic numbers and tracked changes accepted,
     * and between them its tables; of any other format its lines.
     *
     * @throws UnreadableDocumentException as {@link #read}
     */
    public List<MarkedParagraph> paragraphs(byte[] content, String fileName) {
        SourceText source = read(content, fileName);
        return source.mediaType().equals(MarkedParagraphs.MEDIA_TYPE)
                ? MarkedParagraphs.read(content)
                : source.text()
                        .lines()
                        .map(line -> new MarkedParagraph(line, List.of(), false))
                        .toList();
    }

    /**
     * The rows of the tables of a file, cell by cell, one table after the other; merged cells are spread over all the
     * places that they cover. A line outside of any table is a row too, in as many cells as tabs divide it into.
     *
     * @throws UnreadableDocumentException as {@link #read}
     */
    public List<List<String>> rows(byte[] content, String fileName) {
        return TableRows.of(read(content, fileName).text());
    }

    /**
     * The same of pasted text, such as cells copied from a spreadsheet or values with commas between them.
     *
     * @throws UnreadableDocumentException as {@link #readText}
     */
    public List<List<String>> rows(String pasted) {
        SourceText source = readText(pasted);
        SourceText table = CsvReader.read(source.text(), true, List.of());
        return TableRows.of((table == null ? source : table).text());
    }

    /**
     * Takes pasted text.
     *
     * @throws UnreadableDocumentException when it is empty, binary or too large
     */
    public SourceText readText(String text) {
        if (text.length() > DocumentLimits.MAX_TEXT) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        if (!TextDecoding.isText(text)) {
            throw new UnreadableDocumentException(Reason.BINARY);
        }
        return checked(SourceText.plain(text));
    }

    /**
     * Takes pasted rich text, a fragment of a web page.
     *
     * @throws UnreadableDocumentException when it is empty or too large
     */
    public SourceText readHtml(String html) {
        if (html.length() > DocumentLimits.MAX_FILE) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        return checked(HtmlReader.read(html, "text/html", List.of()));
    }

    private static SourceText checked(SourceText source) {
        if (source.text().length() > DocumentLimits.MAX_TEXT) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        if (source.text().chars().allMatch(c -> Marks.isBlank((char) c))) {
            throw new UnreadableDocumentException(Reason.EMPTY);
        }
        return source;
    }
}
