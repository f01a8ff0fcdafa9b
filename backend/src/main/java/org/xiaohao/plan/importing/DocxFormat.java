package org.xiaohao.plan.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.xiaohao.plan.importing.UnreadableDocumentException.Reason;

/** Word documents (.docx): one line a paragraph with its automatic number, one line a table row with bars. */
final class DocxFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final double LOWEST_RATIO = 0.005;
    private static final long LARGEST_PART = 100L * 1024 * 1024;

    static {
        ZipSecureFile.setMinInflateRatio(LOWEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(DocumentReader.LARGEST_TEXT);
    }

    @Override
    public boolean recognises(byte[] content) {
        FileMagic magic = FileMagic.valueOf(content);
        return magic == FileMagic.OOXML
                || content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9;
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        Set<String> parts = ZipContents.names(content);
        if (parts.contains("word/vbaproject.bin")) {
            throw new UnreadableDocumentException(Reason.MACROS);
        }
        if (!parts.contains("word/document.xml")) {
            boolean named = DocumentReader.isNamedDocx(fileName);
            throw new UnreadableDocumentException(named ? Reason.NOT_A_DOCX : Reason.UNSUPPORTED_TYPE);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new SourceText(text(document), MEDIA_TYPE, hints(document, fileName));
        } catch (IOException | RuntimeException e) {
            // POI signals damaged parts with many unchecked types
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    private static List<String> hints(XWPFDocument document, String fileName) {
        List<String> hints = new ArrayList<>();
        String title = document.getProperties().getCoreProperties().getTitle();
        if (title != null && !title.isBlank()) {
            hints.add(title.trim());
        }
        String hint = DocumentReader.titleHint(fileName);
        if (!hint.isBlank()) {
            hints.add(hint);
        }
        return hints;
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        DocxNumbers numbers = new DocxNumbers();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(numbers.next(paragraph)).append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                appendTable(table, numbers, text);
            }
        }
        return text.toString();
    }

    private static void appendTable(XWPFTable table, DocxNumbers numbers, StringBuilder text) {
        List<String> above = List.of();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                int column = cells.size();
                boolean merged = continuesMerge(cell) && column < above.size();
                String words = merged ? above.get(column) : cellText(cell, numbers);
                for (int i = 0; i < columns(cell); i++) {
                    cells.add(words);
                }
            }
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            above = cells;
        }
    }

    private static String cellText(XWPFTableCell cell, DocxNumbers numbers) {
        List<String> lines = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            String line = (numbers.next(paragraph) + paragraph.getText())
                    .replaceAll("[\r\n\t|]+", " ")
                    .trim();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return String.join(" ", lines);
    }

    private static boolean continuesMerge(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && (!properties.getVMerge().isSetVal() || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int columns(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties == null || !properties.isSetGridSpan()) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 64);
    }
}
