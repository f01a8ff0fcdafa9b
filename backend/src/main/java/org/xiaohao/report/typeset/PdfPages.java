package org.xiaohao.report.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.xiaohao.report.typeset.SetPage.Face;
import org.xiaohao.report.typeset.SetPage.Line;
import org.xiaohao.report.typeset.SetPage.Run;

/**
 * Writes an official text as PDF, with the used characters of its fonts embedded and its headings as bookmarks. The same
 * text gives the same bytes.
 */
public final class PdfPages {

    /** Bold is the outline of a character drawn along with it. */
    private static final float BOLD = 1 / 40f;

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final Deque<PDOutlineNode> above = new ArrayDeque<>();
    private final Deque<Integer> levels = new ArrayDeque<>();

    private PdfPages(PDDocument document, Faces faces) throws IOException {
        this.document = document;
        for (Face face : Face.values()) {
            fonts.put(face, PDType0Font.load(document, faces.font(face), true));
        }
    }

    /** @param title what a viewer shows above the pages */
    public static byte[] write(String title, List<SetBlock> blocks) {
        try (Faces faces = new Faces();
                PDDocument document = new PDDocument()) {
            PdfPages writer = new PdfPages(document, faces);
            for (SetPage page : Typesetter.set(blocks, faces)) {
                writer.add(page);
            }
            return writer.finish(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] finish(String title) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Xiaohao");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        if (bookmarks.hasChildren()) {
            catalog.setDocumentOutline(bookmarks);
        }
        // otherwise the identifier is made of the time
        document.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void add(SetPage content) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) Typesetter.WIDTH, (float) Typesetter.HEIGHT));
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            for (Line line : content.lines()) {
                write(stream, line);
                if (line.headingLevel() > 0) {
                    addBookmark(page, line);
                }
            }
        }
    }

    private void write(PDPageContentStream stream, Line line) throws IOException {
        stream.beginText();
        stream.newLineAtOffset((float) line.left(), (float) (Typesetter.HEIGHT - line.baseline()));
        stream.setCharacterSpacing((float) line.spacing());
        for (Run run : line.runs()) {
            stream.setFont(Objects.requireNonNull(fonts.get(run.face())), (float) line.size());
            stream.setRenderingMode(run.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            stream.setLineWidth(run.bold() ? (float) line.size() * BOLD : 0);
            stream.showText(run.text());
        }
        stream.endText();
    }

    /** Below the last heading of a higher level; outlines may skip levels. */
    private void addBookmark(PDPage page, Line line) {
        while (!levels.isEmpty() && levels.peek() >= line.headingLevel()) {
            levels.pop();
            above.pop();
        }
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(page);
        place.setTop((int) (Typesetter.HEIGHT - line.baseline() + 2 * line.size()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(line.text());
        item.setDestination(place);
        PDOutlineNode parent = above.peek();
        (parent == null ? bookmarks : parent).addLast(item);
        above.push(item);
        levels.push(line.headingLevel());
    }
}
