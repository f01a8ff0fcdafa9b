package org.xiaohao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;

/**
 * Writes official documents as Word files in the form of GB/T 9704-2012 (党政机关公文格式). The form is carried by named
 * styles, so that a person who edits the file keeps it. The fonts are named, not embedded.
 *
 * <p>The same document gives the same bytes: no time, person or machine is recorded in the file.
 */
@Component
public class OfficialDocumentWriter {

    /** Returns the document as a {@code .docx} file. */
    public byte[] write(OfficialDocument source) {
        return write(source, DocumentMarks.NONE);
    }

    /** The same with comments, with names that find paragraphs again, and with a list of proofs. */
    public byte[] write(OfficialDocument source, DocumentMarks marks) {
        return write(source.title(), marks.header(), document -> {
            addTitle(document, source.title());
            MarkedRuns runs = new MarkedRuns(document);
            for (int i = 0; i < source.blocks().size(); i++) {
                addBlock(document, source.blocks().get(i), marks.of(i), runs);
            }
            addAttachments(document, source.attachments());
            OfficialParts.addSignature(document, source.signatory(), source.date());
            if (!marks.annex().isEmpty()) {
                ProofAnnex.add(document, marks.annex());
            }
        });
    }

    /**
     * A file of the same form whose paragraphs somebody else writes, by the same styles.
     *
     * @param header what stands above each page; may be empty
     * @param body adds the paragraphs to a document that has none
     */
    public byte[] write(String title, String header, Consumer<XWPFDocument> body) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            document.createStyles().setStyles(OfficialParts.styles().getStyles());
            OfficialPage.layOut(document);
            OfficialPage.head(document, header);
            OfficialParts.describe(document, title);
            body.accept(document);
            document.write(file);
            return OfficialParts.withoutTimes(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTitle(XWPFDocument document, String title) {
        XWPFRun run = OfficialParts.addRun(OfficialParts.addParagraph(document, "Title"), null);
        List<String> lines = title.lines().toList();
        run.setText(lines.getFirst());
        lines.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
    }

    private static void addBlock(
            XWPFDocument document, OfficialDocument.Block block, DocumentMarks.BlockMarks marks, MarkedRuns runs) {
        switch (block) {
            case OfficialDocument.Heading(int level, String text) ->
                runs.add(
                        OfficialParts.addParagraph(document, "Heading" + level),
                        "",
                        text,
                        marks,
                        OfficialDocumentWriter::addRun);
            case OfficialDocument.Paragraph(String lead, String text) ->
                runs.add(
                        OfficialParts.addParagraph(document, "BodyText"),
                        Objects.requireNonNullElse(lead, ""),
                        text,
                        marks,
                        OfficialDocumentWriter::addRun);
        }
    }

    private static XWPFRun addRun(XWPFParagraph paragraph, boolean lead) {
        return OfficialParts.addRun(paragraph, lead ? "Strong" : null);
    }

    /** GB/T 9704-2012, 7.3.4: below the text, numbered only when there are several, no mark after a name. */
    private static void addAttachments(XWPFDocument document, List<String> names) {
        if (names.size() == 1) {
            OfficialParts.addRun(OfficialParts.addParagraph(document, "Attachment"), null)
                    .setText("附件：" + names.getFirst());
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String style = i == 0 ? "AttachmentFirst" : "AttachmentNext";
            String label = i == 0 ? "附件：" : "";
            OfficialParts.addRun(OfficialParts.addParagraph(document, style), null)
                    .setText(label + (i + 1) + "." + names.get(i));
        }
    }
}
