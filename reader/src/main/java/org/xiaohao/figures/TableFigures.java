package org.xiaohao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in the cells of a table whose head says what they count: 培训(期). */
final class TableFigures {

    private static final Pattern HEAD =
            Pattern.compile("(?<name>[^()\\t|]+)\\((?:单位:)?(?<classifier>[\\p{IsHan}%㎡]{1,4})\\)");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern CHANGE = Pattern.compile("增幅|降幅|增长|增减|同比|环比|涨幅");
    private static final Pattern SUM = Pattern.compile("合计|总计|小计|共计");

    /** @param row where its row begins */
    record Cell(int start, int end, int row, String name, BigDecimal amount, String classifier) {}

    private TableFigures() {}

    /** Cells that hold a bare number below or behind a head with a classifier. */
    static List<Cell> in(String text, BitSet masked, List<Amount> amounts) {
        List<Cell> cells = new ArrayList<>();
        List<Matcher> heads = List.of();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("[\\t|]", -1);
            List<Matcher> candidates =
                    Arrays.stream(parts).map(part -> HEAD.matcher(part.strip())).toList();
            boolean headed = candidates.stream().anyMatch(Matcher::matches);
            boolean counts =
                    Arrays.stream(parts).anyMatch(part -> NUMBER.matcher(part).matches());
            if (parts.length < 2) {
                heads = List.of();
            } else if (headed && !counts) {
                heads = candidates;
            } else if (counts && (headed || !heads.isEmpty())) {
                row(parts, heads, candidates.getFirst(), at, cells);
            }
            at += line.length() + 1;
        }
        cells.removeIf(cell ->
                amounts.stream().anyMatch(amount -> amount.start() < cell.end() && cell.start() < amount.end()));
        return cells;
    }

    /** @param first the head of the row, which may say what all its cells count but those below a head of their own */
    private static void row(String[] parts, List<Matcher> heads, Matcher first, int lineStart, List<Cell> cells) {
        boolean sum = SUM.matcher(parts[0]).find();
        boolean ofRow = first.matches();
        int at = lineStart;
        for (int i = 0; i < parts.length; i++) {
            Matcher number = NUMBER.matcher(parts[i]);
            boolean ofColumn = i < heads.size() && heads.get(i).matches();
            if ((ofColumn || ofRow && i > 0) && number.matches()) {
                String column = ofColumn ? heads.get(i).group("name").strip() : "";
                String name = ofRow ? first.group("name").strip() + column : column + (sum ? parts[0].strip() : "");
                cells.add(new Cell(
                        at + number.start("number"),
                        at + number.end("number"),
                        lineStart,
                        name,
                        Numbers.value(number.group("number")),
                        (ofColumn ? heads.get(i) : first).group("classifier")));
            }
            at += parts[i].length() + 1;
        }
    }

    private static FigureClass figureClass(Cell cell) {
        if (Classifiers.MONEY.contains(cell.classifier().replaceFirst("^[万亿]", ""))) {
            return FigureClass.MONEY;
        }
        if (cell.classifier().equals("%")) {
            return CHANGE.matcher(cell.name()).find() ? FigureClass.GROWTH : FigureClass.RATE;
        }
        return Classifiers.AREA.contains(cell.classifier()) ? FigureClass.AREA : FigureClass.EVENT_SUM;
    }

    static void add(List<Cell> cells, PlainText source, List<FoundFigure> found) {
        for (Cell cell : cells) {
            String powers = cell.classifier().replaceFirst("^([千]?[万亿]*).*$", "$1");
            found.add(new FoundFigure(
                    source.codePoints(cell.start()),
                    source.codePoints(cell.end()),
                    cell.name(),
                    Numbers.times(cell.amount(), powers),
                    null,
                    Classifiers.plain(cell.classifier().substring(powers.length())),
                    Qualifier.EXACT,
                    figureClass(cell),
                    null,
                    null,
                    false));
        }
        if (!cells.isEmpty()) {
            reorder(found);
            join(cells, source, found);
        }
    }

    /** A rate of a row is that of two counts of the row. */
    private static void join(List<Cell> cells, PlainText source, List<FoundFigure> found) {
        Map<Integer, Integer> rows = new HashMap<>();
        cells.forEach(cell -> rows.put(source.codePoints(cell.start()), cell.row()));
        RatePairs.join(
                (one, other) -> {
                    Integer row = rows.get(found.get(one).start());
                    return row != null && row.equals(rows.get(found.get(other).start()));
                },
                found);
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
