package org.xiaohao.report.typeset;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.report.typeset.LineBreaker.Broken;
import org.xiaohao.report.typeset.SetBlock.Style;
import org.xiaohao.report.typeset.SetPage.Face;
import org.xiaohao.report.typeset.SetPage.Line;
import org.xiaohao.report.typeset.SetPage.Run;

/** Sets blocks on pages of 22 lines of 28 characters (GB/T 9704-2012, 5.2), with the page number outside. */
final class Typesetter {

    static final double WIDTH = mm(210);
    static final double HEIGHT = mm(297);

    private static final double LEFT = mm(28);
    private static final double RIGHT = WIDTH - mm(26);
    private static final double TOP = mm(37);
    private static final int ROWS = 22;
    private static final double PITCH = mm(225) / ROWS;
    private static final double BODY = 16;
    private static final double TITLE = 22;
    private static final double NUMBER = 14;
    private static final double CHARACTER = (RIGHT - LEFT) / 28;

    /** How far below the middle of its row the baseline of a line lies, in its size. */
    private static final double BELOW_MIDDLE = 0.36;

    /** The page number stands 7 mm below the type area. */
    private static final double NUMBER_BASELINE = mm(37 + 225 + 7);

    /** A line that would be pulled wider than this between two characters ends where it ends. */
    private static final double MOST_SPACING = BODY / 2;

    private final Faces faces;
    private final LineBreaker body;
    private final LineBreaker title;
    private final List<SetPage> pages = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private int row;

    private Typesetter(Faces faces) {
        this.faces = faces;
        body = new LineBreaker(faces, BODY, CHARACTER - BODY);
        title = new LineBreaker(faces, TITLE, 0);
    }

    static List<SetPage> set(List<SetBlock> blocks, Faces faces) {
        Typesetter setter = new Typesetter(faces);
        blocks.forEach(setter::add);
        setter.turn();
        return List.copyOf(setter.pages);
    }

    private static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    private void add(SetBlock block) {
        if (block.style() == Style.TITLE) {
            addTitle(block);
        } else {
            addText(block);
        }
    }

    private void addTitle(SetBlock block) {
        boolean opens = true;
        for (String part : block.text().lines().toList()) {
            for (Broken line : title.lines("", part, Face.SERIF, RIGHT - LEFT, RIGHT - LEFT)) {
                double left = LEFT + (RIGHT - LEFT - line.width()) / 2;
                place(left, TITLE, 0, 0, opens, bold(line.runs()));
                opens = false;
            }
        }
        row++;
    }

    private static List<Run> bold(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.face(), true, run.text())).toList();
    }

    private void addText(SetBlock block) {
        int level = block.style().headingLevel();
        Face face = level == 1 ? Face.SANS : Face.SERIF;
        double width = RIGHT - LEFT;
        double indent = CHARACTER * 2;
        List<Broken> broken = body.lines(block.lead(), block.text(), face, width - indent, width);
        if (level > 0) {
            keepTogether(broken.size() + 1);
        }
        for (int i = 0; i < broken.size(); i++) {
            Broken line = broken.get(i);
            double left = i == 0 ? LEFT + indent : LEFT;
            boolean last = i + 1 == broken.size();
            double spacing = last ? 0 : spacing(line, RIGHT - left);
            place(left, BODY, CHARACTER - BODY + spacing, i == 0 ? level : 0, i == 0, line.runs());
        }
    }

    /** What is added between the characters of a line so that it ends at the edge. */
    private static double spacing(Broken line, double width) {
        double each = line.count() < 2 ? 0 : (width - line.width()) / (line.count() - 1);
        return each > MOST_SPACING ? 0 : each;
    }

    private void keepTogether(int rows) {
        if (row > 0 && rows < ROWS && row + rows > ROWS) {
            turn();
        }
    }

    private void place(double left, double size, double spacing, int level, boolean opens, List<Run> runs) {
        if (row >= ROWS) {
            turn();
        }
        double baseline = TOP + PITCH * row + PITCH / 2 + size * BELOW_MIDDLE;
        lines.add(new Line(left, baseline, size, spacing, level, opens, runs));
        row++;
    }

    private void turn() {
        if (lines.isEmpty()) {
            row = 0;
            return;
        }
        int number = pages.size() + 1;
        String words = "— " + number + " —";
        double width = words.codePoints()
                .mapToDouble(c -> faces.width(c, Face.SERIF) * NUMBER)
                .sum();
        double left = number % 2 == 1 ? RIGHT - NUMBER - width : LEFT + NUMBER;
        lines.add(new Line(left, NUMBER_BASELINE, NUMBER, 0, 0, false, List.of(new Run(Face.SERIF, false, words))));
        pages.add(new SetPage(lines));
        lines = new ArrayList<>();
        row = 0;
    }
}
