package org.xiaohao.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with where they begin; page numbers, which stand below the type area, stay out. */
final class PdfLines extends PDFTextStripper {

    static final double EDGE = 28 * 72 / 25.4;
    private static final double BOTTOM = (37 + 225) * 72 / 25.4;

    private final List<Line> lines = new ArrayList<>();

    /** @param left in points */
    record Line(double left, double top, String text) {}

    static List<Line> of(PDDocument pdf) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.getText(pdf);
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        if (first.getYDirAdj() > BOTTOM) {
            return;
        }
        if (!lines.isEmpty() && Math.abs(lines.getLast().top() - first.getYDirAdj()) < 1) {
            Line open = lines.removeLast();
            lines.add(new Line(open.left(), open.top(), open.text() + text));
        } else {
            lines.add(new Line(first.getXDirAdj(), first.getYDirAdj(), text));
        }
    }
}
