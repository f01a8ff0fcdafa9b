package org.xiaohao.document.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/** PDF documents with a text layer. Scripts, forms and attachments in them are not looked at. */
public final class PdfFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/pdf";
    private static final int HEAD = 1024;

    static {
        // otherwise all fonts of the computer are searched for those that a file lacks, and a list of them is stored
        FontMappers.set(new PdfFonts());
    }

    private final LongSupplier nanoTime;

    public PdfFormat() {
        this(System::nanoTime);
    }

    PdfFormat(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean recognises(byte[] content) {
        return new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        PdfBudget budget = new PdfBudget(nanoTime);
        try (PDDocument document = new PdfSource(content, budget).parse()) {
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableDocumentException(Reason.CORRUPT);
            }
            if (document.getNumberOfPages() > DocumentLimits.MAX_PAGES) {
                throw new UnreadableDocumentException(Reason.TOO_MANY_PAGES);
            }
            DocumentText text = new DocumentText();
            readPages(document, text, budget);
            List<String> hints = new ArrayList<>();
            String title = document.getDocumentInformation().getTitle();
            if (title != null && !title.isBlank()) {
                hints.add(title.strip());
            }
            hints.addAll(FileNames.titleHints(fileName));
            return text.source(MEDIA_TYPE, hints);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            budget.requireKept();
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    private static void readPages(PDDocument document, DocumentText text, PdfBudget budget) throws IOException {
        PageText pages = new PageText(text);
        for (PDPage page : document.getPages()) {
            pages.add(PdfPage.read(page, budget));
        }
        budget.requireKept();
        pages.write();
    }
}
