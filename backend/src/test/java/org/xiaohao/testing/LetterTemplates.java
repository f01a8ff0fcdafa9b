package org.xiaohao.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Word files as offices use them for their letters. */
public final class LetterTemplates {

    private LetterTemplates() {}

    /** With a number in a table, a field that the program cut in two, and the place of the text. */
    public static byte[] good() {
        return file("\u7f16\u53f7\uff1a{\u7f16\u53f7}", "{\u6b63\u6587}");
    }

    /** One paragraph for each text, and a table with the unit in a field of three runs. */
    public static byte[] file(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            XWPFParagraph cell = document.createTable(1, 1).getRow(0).getCell(0).getParagraphArray(0);
            cell.createRun().setText("\u81f4 {");
            cell.createRun().setText("\u5355\u4f4d");
            cell.createRun().setText("}\uff1a");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
