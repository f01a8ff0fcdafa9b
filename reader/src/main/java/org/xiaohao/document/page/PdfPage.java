package org.xiaohao.document.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters and straight lines of a PDF page. Text that does not stand upright, as marks across the
 * page do, is left out. */
final class PdfPage extends PDFGraphicsStreamEngine {

    private static final float LEANING = 0.1f;

    private final PdfBudget budget;
    private final PDRectangle box;
    private final int rotation;
    private final PageContent content;
    private final List<float[]> lines = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private Point2D.Float current = new Point2D.Float();
    private Point2D.Float first = new Point2D.Float();

    private PdfPage(PDPage page, PdfBudget budget) {
        super(page);
        this.budget = budget;
        this.box = page.getCropBox();
        this.rotation = page.getRotation();
        boolean turned = rotation == 90 || rotation == 270;
        this.content = turned
                ? new PageContent(box.getHeight(), box.getWidth())
                : new PageContent(box.getWidth(), box.getHeight());
    }

    static PageContent read(PDPage page, PdfBudget budget) throws IOException {
        budget.checkTime();
        PdfPage reader = new PdfPage(page, budget);
        reader.processPage(page);
        return reader.content;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String words = font.toUnicode(code);
        if (words == null || words.isEmpty()) {
            return;
        }
        Point2D.Float start = place(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Float end = place(
                matrix.getTranslateX() + displacement.getX() * matrix.getScaleX(),
                matrix.getTranslateY() + displacement.getX() * matrix.getShearY());
        Point2D.Float top =
                place(matrix.getTranslateX() + matrix.getShearX(), matrix.getTranslateY() + matrix.getScaleY());
        float size = start.y - top.y;
        boolean upright = Math.abs(end.y - start.y) <= LEANING * size && end.x >= start.x;
        if (upright) {
            content.add(new PageGlyph(start.x, start.y, end.x - start.x, size, words));
        }
    }

    /** A place in user space, counted from the top left corner of the page as it is shown. */
    private Point2D.Float place(double x, double y) {
        float right = (float) x - box.getLowerLeftX();
        float up = (float) y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, right);
            case 180 -> new Point2D.Float(box.getWidth() - right, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - right);
            default -> new Point2D.Float(right, box.getHeight() - up);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Point2D.Float one = place(p0.getX(), p0.getY());
        Point2D.Float other = place(p2.getX(), p2.getY());
        boxes.add(new float[] {one.x, one.y, other.x, other.y});
        current = one;
        first = one;
    }

    @Override
    public void moveTo(float x, float y) {
        current = place(x, y);
        first = current;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Float next = place(x, y);
        lines.add(new float[] {current.x, current.y, next.x, next.y});
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = place(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        // curves relative to this point are never drawn, so its user space does not matter
        return current;
    }

    @Override
    public void closePath() {
        lines.add(new float[] {current.x, current.y, first.x, first.y});
        current = first;
    }

    @Override
    public void endPath() {
        lines.clear();
        boxes.clear();
    }

    @Override
    public void strokePath() {
        lines.forEach(line -> content.addLine(line[0], line[1], line[2], line[3]));
        for (float[] edge : boxes) {
            content.addLine(edge[0], edge[1], edge[2], edge[1]);
            content.addLine(edge[0], edge[3], edge[2], edge[3]);
            content.addLine(edge[0], edge[1], edge[0], edge[3]);
            content.addLine(edge[2], edge[1], edge[2], edge[3]);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        boxes.forEach(edge -> content.addFilled(edge[0], edge[1], edge[2], edge[3]));
        addPolygon();
        endPath();
    }

    /** A thin filled shape drawn line by line is a border too. */
    private void addPolygon() {
        if (lines.size() >= 3 && lines.size() <= 5) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (float[] line : lines) {
                left = Math.min(left, Math.min(line[0], line[2]));
                right = Math.max(right, Math.max(line[0], line[2]));
                top = Math.min(top, Math.min(line[1], line[3]));
                bottom = Math.max(bottom, Math.max(line[1], line[3]));
            }
            content.addFilled(left, top, right, bottom);
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        content.picture = true;
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is read all the same
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // colours do not matter
    }
}
