package org.xiaohao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in the cells of a table whose head says what they count: 培训(期). */
final class TableFigures {

    private static final Pattern HEAD =
            Pattern.compile("(?<name>[^()\\t|]+)\\((?:单位:)?(?<classifier>[\\p{IsHan}%㎡]{1,4})\\)");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern SUM = Pattern.compile("合计|总计|小计|共计");

    record Cell(int start, int end, String name, BigDecimal amount, String classifier) {}

    private TableFigures() {}

    /** Cells that hold a bare number below a head with a classifier. */
    static List<Cell> in(String text, BitSet masked, List<Amount> amounts) {
        List<Cell> cells = new ArrayList<>();
        List<Matcher> heads = List.of();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("[\\t|]", -1);
            if (parts.length < 2) {
                heads = List.of();
            } else {
                List<Matcher> candidates = new ArrayList<>();
                boolean any = false;
                for (String part : parts) {
                    Matcher m = HEAD.matcher(part.strip());
                    any |= m.matches();
                    candidates.add(m);
                }
                if (any) {
                    heads = candidates;
                } else if (!heads.isEmpty()) {
                    row(parts, heads, at, cells);
                }
            }
            at += line.length() + 1;
        }
        cells.removeIf(cell ->
                amounts.stream().anyMatch(amount -> amount.start() < cell.end() && cell.start() < amount.end()));
        return cells;
    }

    private static void row(String[] parts, List<Matcher> heads, int lineStart, List<Cell> cells) {
        boolean sum = parts.length > 0 && SUM.matcher(parts[0]).find();
        int at = lineStart;
        for (int i = 0; i < parts.length; i++) {
            Matcher number = NUMBER.matcher(parts[i]);
            if (i < heads.size() && heads.get(i).matches() && number.matches()) {
                cells.add(new Cell(
                        at + number.start("number"),
                        at + number.end("number"),
                        heads.get(i).group("name").strip() + (sum ? parts[0].strip() : ""),
                        Numbers.value(number.group("number")),
                        heads.get(i).group("classifier")));
            }
            at += parts[i].length() + 1;
        }
    }

    static void add(List<Cell> cells, PlainText source, List<FoundFigure> found) {
        for (Cell cell : cells) {
            FigureClass figureClass =
                    Classifiers.MONEY.contains(cell.classifier().replaceFirst("^[万亿]", ""))
                            ? FigureClass.MONEY
                            : Classifiers.AREA.contains(cell.classifier())
                                    ? FigureClass.AREA
                                    : cell.classifier().equals("%") ? FigureClass.RATE : FigureClass.EVENT_SUM;
            String powers = cell.classifier().replaceFirst("^([千]?[万亿]*).*$", "$1");
            found.add(new FoundFigure(
                    source.codePoints(cell.start()),
                    source.codePoints(cell.end()),
                    cell.name(),
                    Numbers.times(cell.amount(), powers),
                    null,
                    Classifiers.plain(cell.classifier().substring(powers.length())),
                    Qualifier.EXACT,
                    figureClass,
                    null,
                    null,
                    false));
        }
        if (!cells.isEmpty()) {
            // Only rates know places in the list, and a table's cells have none.
            reorder(found);
        }
    }

    private static void reorder(List<FoundFigure> found) {
        List<FoundFigure> before = List.copyOf(found);
        found.sort(Comparator.comparingInt(FoundFigure::start));
        for (int i = 0; i < found.size(); i++) {
            FoundFigure figure = found.get(i);
            Integer top = figure.numerator();
            Integer bottom = figure.denominator();
            if (top != null && bottom != null) {
                found.set(i, figure.withBase(found.indexOf(before.get(top)), found.indexOf(before.get(bottom))));
            }
        }
    }
}
