package org.xiaohao.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small fictional files that prove what units report. */
final class DemoPapers {

    private DemoPapers() {}

    /** A Word file of two sentences. */
    static DemoDesk.Paper word(int number, String unitName) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("第" + number + "项任务工作情况说明");
            document.createParagraph()
                    .createRun()
                    .setText(unitName + "按照工作要点推进第" + number + "项任务，有关台账、会议记录和统计表已经归档。本文件为演示材料，内容均为虚构。");
            document.write(out);
            return new DemoDesk.Paper("第" + number + "项任务工作情况说明.docx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of one page, written by hand: ASCII needs no embedded font. */
    static DemoDesk.Paper pdf(int number) {
        String page = "BT /F1 14 Tf 72 770 Td (Xiaohao demo: evidence for item " + number
                + ". All content is fictional.) Tj ET";
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int index = 0; index < objects.length; index++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(index + 1).append(" 0 obj\n").append(objects[index]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append('\n').append(table);
        pdf.append("trailer\n<< /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\n");
        pdf.append("startxref\n").append(start).append("\n%%EOF\n");
        return new DemoDesk.Paper("第" + number + "项任务佐证材料.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
